import { setTimeout as sleep } from 'node:timers/promises';
import { isPersonStream, type Position, type StoredEvent } from '@bihuan/domain';
import {
  BACKWARDS,
  END,
  eventTypeFilter,
  type Filter,
  FORWARDS,
  type KurrentDBClient,
  type Position as LogPosition,
  type ResolvedEvent,
  START,
  streamNameFilter,
} from '@kurrent/kurrentdb-client';
import type { DeletedPersonStream } from '../copy-target.ts';
import { Lru } from '../lru.ts';
import { mayPass } from '../may-pass.ts';
import type { ReadAllOptions, ReadStreamOptions } from '../port.ts';
import type { Connection } from './connection.ts';
import { kindOf, readRefusal } from './errors.ts';
import { ourStreams, toStoredEvent } from './stored-event.ts';

/** Person streams known to be there are asked about again after this long. */
const presenceKeptMs = 1_000;
const streamsKept = 10_000;
/** The server looks through its whole log and answers only where it finds a tombstone. */
const tombstonesWithinMs = 120_000;
/** Before a reading that was cut goes on. */
const pauseMs = 100;

/** The server's own form of one of our positions. Every event of ours is its own commit. */
export const logPosition = (position: Position): LogPosition => ({ commit: position, prepare: position });

/**
 * Leaves out the streams of others on the server's side. Its checkpoints are not used: they may lie between two events, and a reading
 * that begins at such a place as if it were an event would leave out the next one.
 */
export function filterOf(prefixes: readonly string[] | undefined): Filter {
  const checkpointInterval = 1_000;
  if (prefixes === undefined) return streamNameFilter({ regex: ourStreams, checkpointInterval });
  return streamNameFilter({ prefixes: [...prefixes], checkpointInterval });
}

/**
 * The reading half of the store. Every step of an iteration is bounded, and goes on where it was when the connection was cut.
 * It reads from the leader: a follower may not have what the caller has just written, and with one that lags the log would look as if
 * it had been replaced by a shorter one.
 */
export class LogReading {
  readonly #connection: Connection;
  readonly #presence = new Lru<string, { readonly isDeleted: boolean; readonly askedAt: number }>(streamsKept);

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async *readStream(stream: string, options: ReadStreamOptions = {}): AsyncGenerator<StoredEvent> {
    const isForwards = options.direction !== 'backwards';
    let next: bigint | null = options.from ?? null;
    let left = options.limit ?? Number.MAX_SAFE_INTEGER;
    const open = (client: KurrentDBClient) =>
      client.readStream(stream, {
        direction: isForwards ? FORWARDS : BACKWARDS,
        fromRevision: next ?? (isForwards ? START : END),
        maxCount: left,
        requiresLeader: true,
        ...this.#connection.readAs,
      });
    if (left <= 0 || (next !== null && next < 0n)) return;
    for await (const event of this.#resumed(open, stream)) {
      const stored = toStoredEvent(event);
      if (stored === null) continue;
      left -= 1;
      next = stored.revision + (isForwards ? 1n : -1n);
      yield stored;
      if (left <= 0 || next < 0n) return;
    }
  }

  async *readAll(options: ReadAllOptions = {}): AsyncGenerator<StoredEvent> {
    const { prefixes, signal } = options;
    if (prefixes?.length === 0) return;
    let after = options.after ?? 0n;
    let from = after;
    if (options.from !== undefined && options.from > after) {
      from = options.from;
      after = from - 1n;
    }
    let left = options.limit ?? Number.MAX_SAFE_INTEGER;
    const filter = filterOf(prefixes);
    while (left > 0 && !signal?.aborted) {
      // The event at the position begun from comes again.
      const asked = Math.min(left + 1, Number.MAX_SAFE_INTEGER);
      let received = 0;
      const open = (client: KurrentDBClient) =>
        client.readAll({
          direction: FORWARDS,
          fromPosition: from === 0n ? START : logPosition(from),
          maxCount: asked,
          filter,
          requiresLeader: true,
          ...this.#connection.readAs,
        });
      for await (const event of this.#resumed(open, null)) {
        if (signal?.aborted) return;
        received += 1;
        const stored = toStoredEvent(event);
        if (stored === null || stored.position <= after) continue;
        after = stored.position;
        from = after;
        // Asked only where the answer may be yes: a promise for every event would be felt.
        if (isPersonStream(stored.stream) && (await this.isGone(stored.stream))) continue;
        left -= 1;
        yield stored;
        if (left <= 0) return;
      }
      // Fewer than asked for: that was the end of the log. Otherwise some of them were left out.
      if (received < asked) return;
    }
  }

  /** The last event of our streams. */
  last(): Promise<StoredEvent | null> {
    return this.#connection.asked(async (client) => {
      // Seldom more than one: the last may be the server's own mark of a deletion.
      for (const maxCount of [1, Number.MAX_SAFE_INTEGER]) {
        const options = {
          direction: BACKWARDS,
          fromPosition: END,
          filter: filterOf(undefined),
          maxCount,
          requiresLeader: true,
          ...this.#connection.readAs,
        } as const;
        for await (const { event } of client.readAll(options)) {
          const stored = event === undefined ? null : toStoredEvent(event);
          if (stored !== null) return stored;
        }
      }
      return null;
    });
  }

  /** The last event of the server's log, other people's included; null when a reading cannot begin there. */
  end(): Promise<Position | null> {
    return this.#connection.asked(async (client) => {
      for await (const { event } of client.readAll({
        direction: BACKWARDS,
        fromPosition: END,
        maxCount: 1,
        requiresLeader: true,
        ...this.#connection.readAs,
      })) {
        const position = event?.position;
        // In an old-style transaction the two differ.
        return position !== undefined && position.commit === position.prepare ? position.commit : null;
      }
      return null;
    });
  }

  /** Whether it is a person stream that has been deleted: its events stay in the server's log until it is scavenged. */
  async isGone(stream: string): Promise<boolean> {
    if (!isPersonStream(stream)) return false;
    const known = this.#presence.get(stream);
    const now = performance.now();
    if (known !== undefined && (known.isDeleted || now - known.askedAt < presenceKeptMs)) return known.isDeleted;
    const isDeleted = await this.#connection.asked(async (client) => {
      try {
        const options = { direction: BACKWARDS, fromRevision: END, maxCount: 1, ...this.#connection.readAs } as const;
        for await (const _ of client.readStream(stream, options)) break;
        return false;
      } catch (error) {
        if (kindOf(error) === 'deleted') return true;
        if (kindOf(error) === 'not-found') return false;
        throw error;
      }
    });
    this.#presence.set(stream, { isDeleted, askedAt: now });
    return isDeleted;
  }

  /** Person streams whose tombstone stands in the log. */
  async deletedPersonStreams(): Promise<readonly DeletedPersonStream[]> {
    const filter = eventTypeFilter({ prefixes: ['$streamDeleted'], checkpointInterval: 1_000 });
    const listed = async (client: KurrentDBClient) => {
      const found: DeletedPersonStream[] = [];
      for await (const { event } of client.readAll({
        direction: FORWARDS,
        fromPosition: START,
        filter,
        ...this.#connection.readAs,
      })) {
        if (event === undefined || !isPersonStream(event.streamId)) continue;
        found.push({ stream: event.streamId, deletedAt: event.created.toISOString() });
      }
      return found;
    };
    try {
      return await this.#connection.bounded(listed, Math.max(tombstonesWithinMs, this.#connection.timeoutMs));
    } catch (error) {
      throw readRefusal(error, null);
    }
  }

  /** Recorded events one after the other; opened anew, from where `open` now begins, while the trouble may pass. */
  async *#resumed(open: (client: KurrentDBClient) => AsyncIterable<ResolvedEvent>, stream: string | null) {
    let lastMoved = performance.now();
    for (;;) {
      try {
        for await (const { event } of this.#connection.stepwise(open)) {
          lastMoved = performance.now();
          if (event !== undefined) yield event;
          lastMoved = performance.now();
        }
        return;
      } catch (error) {
        if (kindOf(error) === 'not-found') return;
        const refused = readRefusal(error, stream);
        if (!mayPass(refused) || performance.now() - lastMoved > this.#connection.timeoutMs) throw refused;
        await sleep(pauseMs);
      }
    }
  }
}
