import type { ReadReq, ReadResp } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { eventAnswer, lastStreamPositionAnswer, streamNotFoundAnswer } from './answers.ts';
import { filterOf } from './filter.ts';
import type { MemoryLog } from './log.ts';
import { protocol, streamNameOf } from './protocol.ts';
import { invalidPosition, streamDeleted } from './rejection.ts';

const { FORWARDS } = protocol.ReadReq.Options.ReadDirection;

/** What a read of what is there now is answered with; it ends by itself. */
export function* answersToRead(log: MemoryLog, options: ReadReq.Options): Generator<ReadResp> {
  const forwards = options.getReadDirection() === FORWARDS;
  const count = BigInt(options.getCount());
  const stream = options.getStream();
  if (stream === undefined) yield* readAll(log, options, forwards, count);
  else yield* readStream(log, options, stream, forwards, count);
}

function* readStream(
  log: MemoryLog,
  options: ReadReq.Options,
  from: ReadReq.Options.StreamOptions,
  forwards: boolean,
  count: bigint,
): Generator<ReadResp> {
  const name = streamNameOf(from.getStreamIdentifier());
  const stream = log.stream(name);
  if (stream === null) return yield streamNotFoundAnswer(name);
  if (stream.tombstoned) throw streamDeleted(name);

  const start = from.hasRevision() ? BigInt(from.getRevision()) : from.hasEnd() ? stream.last : 0n;
  const events = stream.events.filter(({ revision }) => (forwards ? revision >= start : revision <= start));
  const wanted = forwards ? events : from.hasStart() ? events.slice(0, 1) : events.toReversed();
  for (const [n, event] of wanted.entries()) {
    if (BigInt(n) >= count) break;
    yield eventAnswer(event, options.getUuidOption());
  }
  if ((options.getControlOption()?.getCompatibility() ?? 0) >= 1) yield lastStreamPositionAnswer(stream.last);
}

/** Forwards from a position includes the event there; backwards begins with the one before it, as on the real server. */
function* readAll(log: MemoryLog, options: ReadReq.Options, forwards: boolean, count: bigint): Generator<ReadResp> {
  const all = options.getAll();
  const given = all?.getPosition();
  const position = given ? BigInt(given.getCommitPosition()) : all?.hasEnd() ? log.end : 0n;
  if (!log.isRecordStart(position)) throw invalidPosition();

  const passes = filterOf(options.getFilter());
  let left = count;
  for (let n = log.indexAt(position) - (forwards ? 0 : 1); left > 0n; n += forwards ? 1 : -1) {
    const event = log.events[n];
    if (event === undefined) return;
    if (!passes(event)) continue;
    yield eventAnswer(event, options.getUuidOption());
    left -= 1n;
  }
}
