import type { ReadReq, ReadResp } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import type { LoggedEvent } from './log.ts';
import { identifierOf, protocol, timestamp, uuidFrom } from './protocol.ts';

const { ReadResp: Answer } = protocol;

/** As a filtered subscription reports it: between two events the prepare half may be 0. */
export interface LogPosition {
  readonly commit: bigint;
  readonly prepare: bigint;
}

const TICKS_PER_MILLISECOND = 10_000n;

export function eventAnswer(event: LoggedEvent, ids: ReadReq.Options.UUIDOption | undefined): ReadResp {
  const recorded = new Answer.ReadEvent.RecordedEvent()
    .setId(uuidFrom(event.id, ids?.hasStructured() ? 'structured' : 'string'))
    .setStreamIdentifier(identifierOf(event.stream))
    .setStreamRevision(String(event.revision))
    .setCommitPosition(String(event.position))
    .setPreparePosition(String(event.position))
    .setData(event.data)
    .setCustomMetadata(event.metadata);
  recorded
    .getMetadataMap()
    .set('type', event.type)
    .set('content-type', event.contentType)
    .set('created', String(BigInt(event.created.getTime()) * TICKS_PER_MILLISECOND));
  return new Answer().setEvent(new Answer.ReadEvent().setEvent(recorded).setCommitPosition(String(event.position)));
}

export const streamNotFoundAnswer = (stream: string): ReadResp =>
  new Answer().setStreamNotFound(new Answer.StreamNotFound().setStreamIdentifier(identifierOf(stream)));

export const lastStreamPositionAnswer = (last: bigint): ReadResp => new Answer().setLastStreamPosition(String(last));

export const confirmationAnswer = (id: string): ReadResp =>
  new Answer().setConfirmation(new Answer.SubscriptionConfirmation().setSubscriptionId(id));

export const checkpointAnswer = ({ commit, prepare }: LogPosition): ReadResp =>
  new Answer().setCheckpoint(
    new Answer.Checkpoint()
      .setCommitPosition(String(commit))
      .setPreparePosition(String(prepare))
      .setTimestamp(timestamp(new Date())),
  );

export function caughtUpAnswer(at: { position?: LogPosition | null; revision?: bigint }): ReadResp {
  const caughtUp = new Answer.CaughtUp().setTimestamp(timestamp(new Date()));
  if (at.revision !== undefined && at.revision >= 0n) caughtUp.setStreamRevision(String(at.revision));
  if (at.position) {
    const { commit, prepare } = at.position;
    caughtUp.setPosition(new Answer.Position().setCommitPosition(String(commit)).setPreparePosition(String(prepare)));
  }
  return new Answer().setCaughtUp(caughtUp);
}
