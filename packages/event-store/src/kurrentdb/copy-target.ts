import { setTimeout as sleep } from 'node:timers/promises';
import { Refused, type StoredEvent } from '@bihuan/domain';
import { ANY, type EventData, NO_STREAM } from '@kurrent/kurrentdb-client';
import { followingText, type StreamEnd } from '../copied-event.ts';
import type { CopyTarget } from '../copy-target.ts';
import { Lru } from '../lru.ts';
import { mayPass } from '../may-pass.ts';
import { Connection, type KurrentConnectionOptions } from './connection.ts';
import { appendRefusal, causeOf, kindOf } from './errors.ts';
import { LogReading } from './log-reading.ts';
import { toEventData } from './stored-event.ts';

const endsKept = 50_000;
/** What one append holds at most, unless a single event is larger: a server takes 1 MiB. */
const appendBytes = 256 * 1024;
const appendEvents = 500;
/** For the server's own fields and the names in ours. */
const bytesBeside = 500;
const pauseMs = 200;

/** Events of one stream, one after the other, that go as one append. */
interface Run {
  readonly stream: string;
  readonly before: StreamEnd | null;
  readonly events: readonly EventData[];
  readonly end: StreamEnd;
}

/**
 * A server's log to be filled, one append after the other so that its order is kept. An append that was not answered is settled by the
 * end of its stream; a server that is away is waited for, six times as long as a call may take. Refused: `store.bad-connection`.
 */
export function openKurrentCopyTarget(options: KurrentConnectionOptions): CopyTarget {
  const connection = new Connection(options);
  const reading = new LogReading(connection);
  const patienceMs = 6 * connection.timeoutMs;
  const ends = new Lru<string, StreamEnd>(endsKept);

  async function endOf(stream: string): Promise<StreamEnd | null> {
    for await (const { revision, hash } of reading.readStream(stream, { direction: 'backwards', limit: 1 }))
      return { revision, hash };
    return null;
  }

  async function send(run: Run): Promise<void> {
    const { stream, before, events } = run;
    const streamState = before === null ? NO_STREAM : before.revision;
    const until = performance.now() + patienceMs;
    for (;;) {
      try {
        await connection.bounded((client) => client.appendToStream(stream, [...events], { streamState }));
        return;
      } catch (error) {
        const refused = refusalOf(error, run);
        if (!mayBeSettled.includes(refused.code)) throw refused;
        if (await isThere(run, refused)) return;
        if (performance.now() > until) throw refused;
        await sleep(pauseMs);
      }
    }
  }

  /**
   * Whether the append was written; false when it was not, or nobody can say now. Then it is sent again: with these ids at this revision
   * it is written once, also when the first one arrives after all. Throws `refused` when the stream ends in something else.
   */
  async function isThere({ stream, before, end }: Run, refused: Refused): Promise<boolean> {
    try {
      const there = await endOf(stream);
      if (isSameEnd(there, end)) return true;
      if (!isSameEnd(there, before)) throw refused;
    } catch (error) {
      if (error === refused || !mayPass(error)) throw error;
    }
    return false;
  }

  /** The longest beginning of `events` that goes as one append. */
  async function firstRun(events: readonly StoredEvent[]): Promise<Run> {
    const [{ stream, revision } = { stream: '', revision: 0n }] = events;
    // What begins a stream needs no look: the server refuses it where the stream is there.
    const before = revision === 0n ? null : (ends.get(stream) ?? (await endOf(stream)));
    const data: EventData[] = [];
    let end = before;
    let bytes = 0;
    for (const event of events) {
      if (event.stream !== stream || data.length === appendEvents) break;
      const text = followingText(event, end);
      bytes += Buffer.byteLength(text.data) + Buffer.byteLength(text.metadata) + bytesBeside;
      if (data.length > 0 && bytes > appendBytes) break;
      data.push(toEventData({ ...event, metadata: text.metadata }));
      end = { revision: event.revision, hash: event.hash };
    }
    if (end === null) throw new TypeError('a run has at least one event');
    return { stream, before, events: data, end };
  }

  return {
    async append(events) {
      for (let sent = 0; sent < events.length; ) {
        const run = await firstRun(events.slice(sent));
        ends.delete(run.stream);
        await send(run);
        ends.set(run.stream, run.end);
        sent += run.events.length;
      }
    },
    async deleteToo(deleted) {
      for (const { stream } of deleted) {
        ends.delete(stream);
        await connection.asked(async (client) => {
          try {
            // Also when nothing of it was ever written here.
            await client.tombstoneStream(stream, { expectedRevision: ANY });
          } catch (error) {
            if (kindOf(error) !== 'deleted') throw error;
          }
        }, stream);
      }
    },
    close: () => connection.close(),
  };
}

/** After these it is the end of the stream that tells whether it was written. */
const mayBeSettled: readonly string[] = [
  'store.outcome-unknown',
  'store.unavailable',
  'store.not-leader',
  'store.wrong-expected-revision',
];

const isSameEnd = (one: StreamEnd | null, other: StreamEnd | null) =>
  one?.revision === other?.revision && one?.hash === other?.hash;

function refusalOf(error: unknown, { stream, before }: Run): Refused {
  const isLate = error instanceof Refused && error.code === 'store.timed-out';
  const refused = isLate ? null : appendRefusal(error, stream, String(before?.revision ?? 'none'));
  return refused ?? new Refused('store.outcome-unknown', { stream, cause: causeOf(error) });
}
