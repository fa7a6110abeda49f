import { setTimeout as sleep } from 'node:timers/promises';
import { type EventToAppend, isPersonStream, Refused } from '@bihuan/domain';
import { type AppendResult, type EventData, NO_STREAM } from '@kurrent/kurrentdb-client';
import { type CheckedAppend, checkedAppend, largestEventBytesByDefault } from '../checked-append.ts';
import { eventHash, hashBeforeFirst } from '../event-hash.ts';
import { Lru } from '../lru.ts';
import { mayPass } from '../may-pass.ts';
import type { Appended, EventStore } from '../port.ts';
import { Connection, type KurrentConnectionOptions } from './connection.ts';
import { appendRefusal, causeOf, kindOf, readRefusal } from './errors.ts';
import { LogReading } from './log-reading.ts';
import { Sending } from './sending.ts';
import { toEventData } from './stored-event.ts';
import { subscribed } from './subscription.ts';

export interface KurrentEventStoreOptions extends KurrentConnectionOptions {
  readonly clock: () => Date;
  /** Most bytes of an event's data, as UTF-8. Default 1,000,000: a server takes 1 MiB an append unless told otherwise. */
  readonly largestEventBytes?: number;
  /** After how long without news a subscription looks for itself whether there is any, in ms. Default 1,000. */
  readonly quietMs?: number;
}

interface StreamHead {
  readonly revision: bigint;
  readonly hash: string;
  readonly recordedAt: string;
}

const headsKept = 20_000;
const pauseMs = 100;

/**
 * The cluster engine, by its official client. Nothing is asked of a server here: it may come later.
 * An append that ran out of time, or whose connection was cut, is refused as `store.outcome-unknown`: it may have been written, and only
 * reading the stream again tells (`createCommandHandler` does). Refused: `store.bad-connection`.
 */
export function openKurrentEventStore(options: KurrentEventStoreOptions): EventStore {
  const { clock, largestEventBytes = largestEventBytesByDefault, quietMs = 1_000 } = options;
  const connection = new Connection(options);
  const reading = new LogReading(connection);
  const heads = new Lru<string, StreamHead>(headsKept);
  const underWay = new Set<Promise<unknown>>();
  const sending = new Sending();
  let isClosing = false;
  let lastRecordedAt = '';

  /** The clock's time, but never before what this process has recorded or seen in the stream. */
  function now(before: string): string {
    for (const instant of [before, clock().toISOString()]) if (instant > lastRecordedAt) lastRecordedAt = instant;
    return lastRecordedAt;
  }

  /** The event that the append comes after; null before the first. Refused: `store.wrong-expected-revision`, what reading refuses. */
  async function headBefore({ stream, expected }: CheckedAppend): Promise<StreamHead | null> {
    if (expected === 'none') return null;
    const known = heads.get(stream);
    if (known?.revision === expected) return known;
    for await (const { revision, hash, metadata } of reading.readStream(stream, { direction: 'backwards', limit: 1 })) {
      if (revision !== expected) throw wrongExpected(stream, expected, String(revision));
      return { revision, hash, recordedAt: metadata.recordedAt };
    }
    throw wrongExpected(stream, expected, 'none');
  }

  /** Sends it again while nodes say that they do not take it: with these ids at this revision it is written once. */
  async function send({ stream, expected }: CheckedAppend, events: EventData[]): Promise<AppendResult> {
    const streamState = expected === 'none' ? NO_STREAM : expected;
    const until = performance.now() + connection.timeoutMs;
    let mayBeWritten = false;
    const unknown = (error: unknown) => new Refused('store.outcome-unknown', { stream, cause: causeOf(error) });
    for (;;) {
      const attempt = sending.begin();
      try {
        return await connection.bounded((client) => client.appendToStream(stream, events, { streamState }));
      } catch (error) {
        if (error instanceof Refused && error.code === 'store.closed') throw error;
        const timedOut = error instanceof Refused && error.code === 'store.timed-out';
        const refused = timedOut ? null : appendRefusal(error, stream, String(expected));
        if (refused === null) throw unknown(error);
        mayBeWritten ||= refused.code === 'store.not-leader' && attempt.isShared;
        // What was there before it may be itself.
        if (refused.code === 'store.wrong-expected-revision' && mayBeWritten) throw unknown(error);
        if (!mayPass(refused)) throw refused;
        if (performance.now() > until) throw mayBeWritten ? unknown(error) : refused;
        await sleep(pauseMs);
      } finally {
        sending.end(attempt);
      }
    }
  }

  async function append(checked: CheckedAppend, sent: readonly EventToAppend[]): Promise<Appended> {
    const { stream } = checked;
    const before = await headBefore(checked);
    const recordedAt = now(before?.recordedAt ?? '');
    const metadataText = `${checked.metadata.before}${recordedAt}${checked.metadata.after}`;
    let revision = before?.revision ?? -1n;
    let hash = before?.hash ?? hashBeforeFirst;
    const events = sent.map(({ id, type, version, data }, index) => {
      revision += 1n;
      const text = checked.events[index]?.data ?? '';
      hash = eventHash(hash, { stream, revision, id, type, version, data: text, metadata: metadataText });
      return toEventData({ id, type, version, data, metadata: metadataText, hash });
    });
    try {
      const { position } = await send(checked, events);
      heads.set(stream, { revision, hash, recordedAt });
      return { revision, position: position?.commit ?? (await positionOf(stream, revision)), recordedAt };
    } catch (error) {
      heads.delete(stream);
      throw error;
    }
  }

  /** For an answer without a position. */
  async function positionOf(stream: string, revision: bigint): Promise<bigint> {
    for await (const event of reading.readStream(stream, { from: revision, limit: 1 })) return event.position;
    throw new Refused('store.read-failed', { cause: `${stream} has no event ${revision}` });
  }

  return {
    async append(stream, expected, events, metadata) {
      if (isClosing) throw new Refused('store.closed');
      const appending = append(checkedAppend(stream, expected, events, metadata, largestEventBytes), events);
      underWay.add(appending);
      try {
        return await appending;
      } finally {
        underWay.delete(appending);
      }
    },
    readStream: (stream, readOptions) => reading.readStream(stream, readOptions),
    readAll: (readOptions) => reading.readAll(readOptions),
    subscribe: (subscribeOptions) => subscribed({ connection, reading, quietMs }, subscribeOptions),
    head: async () => (await reading.last())?.position ?? null,
    async deletePersonStream(stream) {
      if (isClosing) throw new Refused('store.closed');
      if (!isPersonStream(stream)) throw new Refused('store.stream-not-deletable', { stream });
      for await (const _ of reading.readStream(stream, { limit: 1 })) {
        await connection
          .bounded((client) => client.tombstoneStream(stream))
          .catch((error) => {
            if (kindOf(error) !== 'deleted') throw readRefusal(error, stream);
          });
      }
      heads.delete(stream);
    },
    async close() {
      isClosing = true;
      await Promise.allSettled(underWay);
      await connection.close();
    },
  };
}

const wrongExpected = (stream: string, expected: bigint, actual: string) =>
  new Refused('store.wrong-expected-revision', { stream, expected: String(expected), actual });
