import { randomUUID } from 'node:crypto';
import type { ReadReq, ReadResp } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { caughtUpAnswer, checkpointAnswer, confirmationAnswer, eventAnswer, type LogPosition } from './answers.ts';
import { filterOf } from './filter.ts';
import type { LoggedEvent, MemoryLog } from './log.ts';
import { streamNameOf } from './protocol.ts';
import { invalidPosition, streamDeleted } from './rejection.ts';

/** A catch-up page of a filtered subscription ends with so many events that pass, or when the search window is exhausted. */
const PAGE_SIZE = 32;

/** Confirmation, what was missed, "caught up", then what comes; ends when `signal` is aborted. */
export async function* answersToSubscription(
  log: MemoryLog,
  options: ReadReq.Options,
  signal: AbortSignal,
): AsyncGenerator<ReadResp> {
  yield confirmationAnswer(randomUUID());
  if (options.hasStream()) yield* followStream(log, options, signal);
  else yield* followAll(log, options, signal);
}

async function* followStream(log: MemoryLog, options: ReadReq.Options, signal: AbortSignal): AsyncGenerator<ReadResp> {
  const from = options.getStream();
  const name = streamNameOf(from?.getStreamIdentifier());
  let seen = from?.hasRevision() ? BigInt(from.getRevision()) : -1n;
  if (from?.hasEnd()) seen = log.stream(name)?.last ?? -1n;
  for (let live = false; !signal.aborted; live = true) {
    const stream = log.stream(name);
    if (stream?.tombstoned) throw streamDeleted(name);
    for (const event of stream?.events ?? []) {
      if (event.revision > seen) yield eventAnswer(event, options.getUuidOption());
    }
    if (stream !== null && stream.last > seen) seen = stream.last;
    if (!live) yield caughtUpAnswer({ revision: seen });
    else if ((log.stream(name)?.last ?? -1n) <= seen) await log.written(signal);
  }
}

const compare = (a: LogPosition, b: LogPosition) => Number(a.commit - b.commit) || Number(a.prepare - b.prepare);
const positionOf = ({ position }: LoggedEvent): LogPosition => ({ commit: position, prepare: position });
const BEGINNING: LogPosition = { commit: -1n, prepare: -1n };
const FIRST_RECORD: LogPosition = { commit: 0n, prepare: 0n };

/** The rules by which the server moves a subscription's checkpoint; it is never sent twice and never goes back. */
async function* followAll(log: MemoryLog, options: ReadReq.Options, signal: AbortSignal): AsyncGenerator<ReadResp> {
  const filter = options.getFilter();
  const passes = filterOf(filter);
  const window = filter?.hasMax() ? filter.getMax() : PAGE_SIZE;
  const interval = window * (filter?.getCheckpointintervalmultiplier() || 1);
  let sentCheckpoint = BEGINNING;
  function* checkpointAt(position: LogPosition) {
    if (filter === undefined || compare(position, sentCheckpoint) <= 0) return;
    sentCheckpoint = position;
    yield checkpointAnswer(position);
  }

  let checkpoint = startOf(log, options);
  const lastEvent = log.events.at(-1);
  let lookedUpTo = lastEvent === undefined ? BEGINNING : positionOf(lastEvent);
  if (compare(checkpoint, lookedUpTo) < 0) {
    let next = checkpoint.commit < 0n ? FIRST_RECORD : checkpoint;
    if (!log.isRecordStart(next.commit)) throw invalidPosition();
    for (let looked = 0; ; ) {
      const page = readPage(log, next, passes, window);
      for (const event of page.events) {
        if (compare(positionOf(event), checkpoint) <= 0) continue;
        yield eventAnswer(event, options.getUuidOption());
        checkpoint = positionOf(event);
      }
      // Where the page began has been looked at by now; where it ended has not.
      if (compare(checkpoint, next) < 0 && compare(next, page.next) < 0) checkpoint = next;
      lookedUpTo = page.next;
      looked += page.looked;
      if (page.end) {
        if (checkpoint.commit < 0n) checkpoint = FIRST_RECORD;
        yield* checkpointAt(checkpoint);
        break;
      }
      if (looked >= interval) {
        looked %= interval;
        yield* checkpointAt(checkpoint);
      }
      next = page.next;
    }
  }
  yield caughtUpAnswer({ position: checkpoint.commit < 0n ? null : checkpoint });

  for (let looked = 0; !signal.aborted; ) {
    const event = log.events[log.indexAfter(lookedUpTo)];
    if (event === undefined) {
      await log.written(signal);
      continue;
    }
    lookedUpTo = positionOf(event);
    looked += 1;
    const wanted = compare(lookedUpTo, checkpoint) > 0;
    if (wanted && passes(event)) yield eventAnswer(event, options.getUuidOption());
    if (looked >= interval) {
      looked = 0;
      if (wanted) yield* checkpointAt(lookedUpTo);
    }
  }
}

function startOf(log: MemoryLog, options: ReadReq.Options): LogPosition {
  const all = options.getAll();
  const given = all?.getPosition();
  if (given !== undefined)
    return { commit: BigInt(given.getCommitPosition()), prepare: BigInt(given.getPreparePosition()) };
  const last = all?.hasEnd() ? log.events.at(-1) : undefined;
  return last === undefined ? BEGINNING : positionOf(last);
}

function readPage(log: MemoryLog, from: LogPosition, passes: (event: LoggedEvent) => boolean, window: number) {
  const events: LoggedEvent[] = [];
  let at = log.indexAt(from.commit);
  let looked = 0;
  for (; events.length < PAGE_SIZE && looked < window && at < log.events.length; at++, looked++) {
    const event = log.events[at];
    if (event !== undefined && passes(event)) events.push(event);
  }
  const next = looked === 0 ? from : { commit: log.events[at]?.position ?? log.end, prepare: 0n };
  const full = events.length >= PAGE_SIZE || looked >= window;
  return { events, looked, next, end: !full && at >= log.events.length };
}
