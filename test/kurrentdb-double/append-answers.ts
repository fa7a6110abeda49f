import { status } from '@grpc/grpc-js';
import type {
  AppendResp,
  BatchAppendResp,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import type { AppendFailure } from './faults.ts';
import type { AppendOutcome, Expected } from './log.ts';
import { googleEmpty, identifierOf, packed, protocol } from './protocol.ts';
import { noLeaderInfo } from './rejection.ts';

export function appendAnswer(expected: Expected, outcome: Exclude<AppendOutcome, { kind: 'deleted' }>): AppendResp {
  const { AppendResp: Answer, Empty } = protocol;
  if (outcome.kind === 'stored') {
    const { revision, position } = outcome;
    const at = new Answer.Position().setCommitPosition(String(position)).setPreparePosition(String(position));
    const success = new Answer.Success().setPosition(at);
    if (revision < 0n) success.setNoStream(new Empty());
    else success.setCurrentRevision(String(revision));
    return new Answer().setSuccess(success);
  }
  const wrong = new Answer.WrongExpectedVersion();
  if (expected === 'any') wrong.setExpectedAny(new Empty());
  else if (expected === 'no-stream') wrong.setExpectedNoStream(new Empty());
  else if (expected === 'stream-exists') wrong.setExpectedStreamExists(new Empty());
  else wrong.setExpectedRevision(String(expected));
  if (outcome.current === null) wrong.setCurrentNoStream(new Empty());
  else wrong.setCurrentRevision(String(outcome.current));
  return new Answer().setWrongExpectedVersion(wrong);
}

/** In a batch every failure of a single append is data: a status of its own with a message packed into it. */
export function batchAnswer(stream: string, expected: Expected, outcome: AppendOutcome): BatchAppendResp {
  const answer = new protocol.BatchAppendResp().setStreamIdentifier(identifierOf(stream));
  if (outcome.kind === 'stored') {
    const { revision, position } = outcome;
    const at = new protocol.AllStreamPosition()
      .setCommitPosition(String(position))
      .setPreparePosition(String(position));
    const success = new protocol.BatchAppendResp.Success().setPosition(at);
    if (revision < 0n) success.setNoStream(googleEmpty());
    else success.setCurrentRevision(String(revision));
    return answer.setSuccess(success);
  }
  if (outcome.kind === 'deleted') {
    const deleted = new protocol.StreamDeleted().setStreamIdentifier(identifierOf(stream));
    return answer.setError(statusOf(status.NOT_FOUND, 'StreamDeleted', deleted));
  }
  const wrong = new protocol.WrongExpectedVersion();
  if (expected === 'any') wrong.setExpectedAny(googleEmpty());
  else if (expected === 'no-stream') wrong.setExpectedNoStream(googleEmpty());
  else if (expected === 'stream-exists') wrong.setExpectedStreamExists(googleEmpty());
  else wrong.setExpectedStreamPosition(String(expected));
  if (outcome.current === null) wrong.setCurrentNoStream(googleEmpty());
  else wrong.setCurrentStreamRevision(String(outcome.current));
  return answer.setError(statusOf(status.ALREADY_EXISTS, 'WrongExpectedVersion', wrong));
}

export function batchFailure(
  stream: string,
  failure: Exclude<AppendFailure, 'unavailable' | 'not-leader'>,
  maxAppendSize: number,
): BatchAppendResp {
  const answer = new protocol.BatchAppendResp().setStreamIdentifier(identifierOf(stream));
  switch (failure) {
    case 'timeout':
      return answer.setError(statusOf(status.DEADLINE_EXCEEDED, 'Timeout', new protocol.Timeout()));
    case 'access-denied':
      return answer.setError(statusOf(status.PERMISSION_DENIED, 'AccessDenied', new protocol.AccessDenied()));
    case 'max-append-size': {
      const exceeded = new protocol.MaximumAppendSizeExceeded().setMaxappendsize(maxAppendSize);
      return answer.setError(statusOf(status.INVALID_ARGUMENT, 'MaximumAppendSizeExceeded', exceeded));
    }
    case 'busy':
      return answer.setError(notHandled('Server Is Busy'));
    case 'no-leader':
      return answer.setError(notHandled(noLeaderInfo));
  }
}

const notHandled = (message: string) =>
  new protocol.Status().setMessage(message).setDetails(packed(googleEmpty(), 'google.protobuf.Empty'));

const statusOf = (code: number, name: string, details: { serializeBinary(): Uint8Array }) =>
  new protocol.Status()
    .setCode(code)
    .setMessage(name)
    .setDetails(packed(details, `event_store.client.${name}`));
