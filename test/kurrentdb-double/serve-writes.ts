import {
  type Metadata,
  type ServerDuplexStream,
  type ServerReadableStream,
  type ServerUnaryCall,
  status,
} from '@grpc/grpc-js';
import type {
  AppendReq,
  AppendResp,
  BatchAppendReq,
  BatchAppendResp,
  DeleteReq,
  DeleteResp,
  TombstoneReq,
  TombstoneResp,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { appendAnswer, batchAnswer, batchFailure } from './append-answers.ts';
import type { Expected, ProposedEvent } from './log.ts';
import { protocol, streamNameOf, uuidOf } from './protocol.ts';
import { maxAppendSizeExceeded, Rejection, streamDeleted, unavailable, wrongExpectedVersion } from './rejection.ts';
import { refusalOfFollower, refusalOfStranger, rejectionFor, type Serving } from './serving.ts';

/** Null when no answer is to come. */
export async function serveAppend(
  serving: Serving,
  call: ServerReadableStream<AppendReq, AppendResp>,
): Promise<AppendResp | null> {
  let options: AppendReq.Options | undefined;
  const events: ProposedEvent[] = [];
  for await (const request of call as AsyncIterable<AppendReq>) {
    options ??= request.getOptions();
    const message = request.getProposedMessage();
    if (message !== undefined) events.push(proposed(message));
  }
  const fate = await serving.faults.fateOf('append');
  if (fate === 'hang' || options === undefined) return null;
  if (typeof fate === 'object') throw rejectionFor(fate.fail, serving);
  throwForStranger(serving, call.metadata);
  throwUnlessLeader(serving);
  if (sizeOf(events) > serving.maxAppendSize) throw maxAppendSizeExceeded(serving.maxAppendSize);

  const stream = streamNameOf(options.getStreamIdentifier());
  const expected = expectedOf(options, options.hasRevision() ? options.getRevision() : null);
  const outcome = serving.log.append(stream, expected, events);
  if (fate === 'lose-answer') return null;
  if (fate === 'cut-after-write') throw unavailable();
  if (outcome.kind === 'deleted') throw streamDeleted(stream);
  return appendAnswer(expected, outcome);
}

interface PendingAppend {
  readonly options: BatchAppendReq.Options;
  readonly events: ProposedEvent[];
}

/** Many appends over one call that stays open: each is told apart by its correlation id. */
export function serveBatchAppend(serving: Serving, call: ServerDuplexStream<BatchAppendReq, BatchAppendResp>): void {
  const pending = new Map<string, PendingAppend>();
  let unanswered = 0;
  let closing = false;
  call.on('data', (request: BatchAppendReq) => {
    const correlation = uuidOf(request.getCorrelationId());
    const options = request.getOptions();
    if (options !== undefined) pending.set(correlation, { options, events: [] });
    const append = pending.get(correlation);
    if (append === undefined) return;
    append.events.push(...request.getProposedMessagesList().map(proposed));
    if (!request.getIsFinal()) return;
    pending.delete(correlation);
    unanswered += 1;
    void answerTo(serving, append, refusalOfStranger(serving, call.metadata) !== null)
      .then((answer) => {
        if (answer === null || call.cancelled) return;
        call.write(answer.setCorrelationId(request.getCorrelationId()));
        unanswered -= 1;
        if (closing && unanswered === 0) call.end();
      })
      .catch((error: unknown) => call.emit('error', error));
  });
  call.on('end', () => {
    closing = true;
    if (unanswered === 0) call.end();
  });
}

/** Null when none is to come. What is thrown fails the whole call, with every append that is under way on it. */
async function answerTo(
  serving: Serving,
  { options, events }: PendingAppend,
  isStranger: boolean,
): Promise<BatchAppendResp | null> {
  const stream = streamNameOf(options.getStreamIdentifier());
  const fate = await serving.faults.fateOf('append');
  if (fate === 'hang') return null;
  if (typeof fate === 'object') {
    if (fate.fail === 'unavailable' || fate.fail === 'not-leader') throw rejectionFor(fate.fail, serving);
    return batchFailure(stream, fate.fail, serving.maxAppendSize);
  }
  if (isStranger) return batchFailure(stream, 'access-denied', serving.maxAppendSize);
  throwUnlessLeader(serving);
  if (sizeOf(events) > serving.maxAppendSize) return batchFailure(stream, 'max-append-size', serving.maxAppendSize);
  const deadline = options.getDeadline21100()?.toDate();
  if (deadline !== undefined && deadline.getTime() <= Date.now()) return batchFailure(stream, 'timeout', 0);

  const expected = expectedOf(options, options.hasStreamPosition() ? options.getStreamPosition() : null);
  const outcome = serving.log.append(stream, expected, events);
  if (fate === 'lose-answer') return null;
  if (fate === 'cut-after-write') throw unavailable();
  return batchAnswer(stream, expected, outcome);
}

/** The position of the tombstone, or of the mark that a soft delete leaves; null when no answer is to come. */
export async function serveDelete(
  serving: Serving,
  { request, metadata }: ServerUnaryCall<DeleteReq, DeleteResp> | ServerUnaryCall<TombstoneReq, TombstoneResp>,
): Promise<bigint | null> {
  const options = request.getOptions();
  const fate = await serving.faults.fateOf('delete');
  if (fate === 'hang' || options === undefined) return null;
  if (typeof fate === 'object') throw rejectionFor(fate.fail, serving);
  throwForStranger(serving, metadata);
  throwUnlessLeader(serving);
  const stream = streamNameOf(options.getStreamIdentifier());
  const expected = expectedOf(options, options.hasRevision() ? options.getRevision() : null);
  const forGood = request instanceof protocol.TombstoneReq;
  const outcome = forGood ? serving.log.tombstone(stream, expected) : serving.log.softDelete(stream, expected);
  if (outcome.kind === 'stored') return outcome.position;
  if (outcome.kind === 'deleted') throw streamDeleted(stream);
  throw wrongExpectedVersion(stream, expectedNumber(expected), outcome.current ?? -1n);
}

function throwForStranger(serving: Serving, metadata: Metadata): void {
  const refused = refusalOfStranger(serving, metadata);
  if (refused !== null) throw refused;
}

/** The client asks the leader for every write; a real follower would pass on those that do not ask for it. */
function throwUnlessLeader(serving: Serving): void {
  const refused = refusalOfFollower(serving);
  if (refused !== null) throw refused;
}

function expectedOf(
  options: { hasAny(): boolean; hasNoStream(): boolean; hasStreamExists(): boolean },
  revision: string | null,
): Expected {
  if (revision !== null) return BigInt(revision);
  if (options.hasNoStream()) return 'no-stream';
  if (options.hasStreamExists()) return 'stream-exists';
  if (options.hasAny()) return 'any';
  throw new Rejection(status.INVALID_ARGUMENT, 'no expected revision was given');
}

const expectedNumber = (expected: Expected): bigint =>
  typeof expected === 'bigint' ? expected : { 'no-stream': -1n, any: -2n, 'stream-exists': -4n }[expected];

const proposed = (message: AppendReq.ProposedMessage | BatchAppendReq.ProposedMessage): ProposedEvent => ({
  id: uuidOf(message.getId()),
  type: message.getMetadataMap().get('type') ?? '',
  contentType: message.getMetadataMap().get('content-type') ?? '',
  data: message.getData_asU8(),
  metadata: message.getCustomMetadata_asU8(),
});

const sizeOf = (events: readonly ProposedEvent[]) =>
  events.reduce((size, { type, data, metadata }) => size + 2 * type.length + data.length + metadata.length, 0);
