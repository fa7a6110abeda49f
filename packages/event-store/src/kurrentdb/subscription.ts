import { setTimeout as sleep } from 'node:timers/promises';
import { isPersonStream, type Position, Refused, type StoredEvent } from '@bihuan/domain';
import { type AllStreamSubscription, START } from '@kurrent/kurrentdb-client';
import { mayPass } from '../may-pass.ts';
import type { EventBatch, SubscribeOptions } from '../port.ts';
import type { Connection } from './connection.ts';
import { readRefusal } from './errors.ts';
import { filterOf, type LogReading, logPosition } from './log-reading.ts';
import { toStoredEvent } from './stored-event.ts';

export interface SubscriptionParts {
  readonly connection: Connection;
  readonly reading: LogReading;
  /** After how long without news it looks for itself whether there is any, in ms. */
  readonly quietMs: number;
}

const defaultBatchSize = 500;
const firstRetryMs = 200;
const longestRetryMs = 5_000;

/**
 * Catches up by reading, then follows by the server's subscription. Whatever ends the latter (a node that goes, a new leader, silence)
 * leads back to reading from the position reached, so that nothing is skipped or handed over twice. Ends on abort or close; throws
 * only what will not pass by itself.
 */
export async function* subscribed(parts: SubscriptionParts, options: SubscribeOptions): AsyncGenerator<EventBatch> {
  const { connection } = parts;
  const { signal, batchSize = defaultBatchSize } = options;
  let position = options.after ?? 0n;
  let hasBegun = false;
  let retryMs = firstRetryMs;
  const isOver = () => signal.aborted || connection.isClosed;
  while (!isOver()) {
    try {
      for await (const batch of pages(parts, { ...options, after: position }, batchSize)) {
        retryMs = firstRetryMs;
        if (isOver()) return;
        if (batch.position === position && hasBegun) continue;
        hasBegun = true;
        position = batch.position;
        yield batch;
      }
      for await (const batch of live(parts, { ...options, after: position }, batchSize)) {
        retryMs = firstRetryMs;
        position = batch.position;
        yield batch;
        if (isOver()) return;
      }
    } catch (error) {
      if (isOver()) return;
      const refused = readRefusal(error, null);
      if (!mayPass(refused)) throw refused;
      await sleep(retryMs, undefined, { signal }).catch(() => {});
      retryMs = Math.min(retryMs * 2, longestRetryMs);
    }
  }
}

type After = SubscribeOptions & { readonly after: Position };

/** Full batches while there are any; the last one says that it has caught up. One reading, so that the server is always ahead. */
async function* pages(
  { reading }: SubscriptionParts,
  { after, prefixes, signal }: After,
  batchSize: number,
): AsyncGenerator<EventBatch> {
  let events: StoredEvent[] = [];
  let position = after;
  for await (const event of reading.readAll({ after, signal, ...(prefixes !== undefined && { prefixes }) })) {
    events.push(event);
    position = event.position;
    if (events.length < batchSize) continue;
    yield { events, position, caughtUp: false };
    events = [];
  }
  if (!signal.aborted) yield { events, position, caughtUp: true };
}

/** Wakes whoever waits; a call that nobody waits for is remembered. */
class Bell {
  #rung = false;
  #ring: (() => void) | null = null;

  ring = (): void => {
    this.#rung = true;
    this.#ring?.();
  };

  /** False when nobody rang within so many ms. */
  async wait(ms: number): Promise<boolean> {
    if (!this.#rung) {
      const { promise: woken, resolve: wake } = Promise.withResolvers<void>();
      const timer = setTimeout(wake, ms);
      this.#ring = wake;
      await woken;
      clearTimeout(timer);
      this.#ring = null;
    }
    const wasRung = this.#rung;
    this.#rung = false;
    return wasRung;
  }
}

/** What the server pushes. Returns when a look of our own finds what it has not pushed. */
async function* live(
  parts: SubscriptionParts,
  { after, prefixes, signal }: After,
  batchSize: number,
): AsyncGenerator<EventBatch> {
  const { connection, reading, quietMs } = parts;
  if (prefixes?.length === 0) return;
  const bell = new Bell();
  let position = after;
  const told: { isConfirmed: boolean; failure: Error | null } = { isConfirmed: false, failure: null };
  const fromPosition = position === 0n ? START : logPosition(position);
  const subscription = connection.client.subscribeToAll(
    { fromPosition, filter: filterOf(prefixes) },
    { highWaterMark: batchSize },
  );
  subscription.on('confirmation', () => {
    told.isConfirmed = true;
    bell.ring();
  });
  subscription.on('error', (error: Error) => {
    told.failure ??= error;
    bell.ring();
  });
  for (const event of ['end', 'close'] as const) {
    subscription.on(event, () => {
      told.failure ??= new Refused('store.unavailable', { cause: 'the subscription was ended' });
      bell.ring();
    });
  }
  subscription.on('readable', bell.ring);
  signal.addEventListener('abort', bell.ring);
  const lookout = new Lookout(reading, prefixes);
  try {
    const confirmBy = performance.now() + connection.timeoutMs;
    while (!told.isConfirmed && told.failure === null && !signal.aborted) {
      if (performance.now() > confirmBy)
        throw new Refused('store.timed-out', { cause: 'the subscription was not confirmed' });
      await bell.wait(connection.timeoutMs);
    }
    while (!signal.aborted && !connection.isClosed) {
      const { events, last, isDrained } = await take(subscription, reading, batchSize);
      if (last !== null) {
        position = last;
        lookout.forget();
        yield { events, position, caughtUp: isDrained };
        continue;
      }
      if (told.failure !== null) throw told.failure;
      if (await bell.wait(quietMs)) continue;
      const seen = await lookout.look(position);
      if (seen === 'missed') return;
      if (seen !== null && seen > position) {
        position = seen;
        yield { events: [], position, caughtUp: true };
      }
    }
  } finally {
    signal.removeEventListener('abort', bell.ring);
    subscription.destroy();
    void subscription.unsubscribe().catch(() => {});
  }
}

/** What lies ready, at most `limit`. */
async function take(subscription: AllStreamSubscription, reading: LogReading, limit: number) {
  const stored: StoredEvent[] = [];
  let last: Position | null = null;
  let isDrained = false;
  while (stored.length < limit) {
    const resolved = subscription.read() as { readonly event?: Parameters<typeof toStoredEvent>[0] } | null;
    if (resolved === null) {
      isDrained = true;
      break;
    }
    const event = resolved.event === undefined ? null : toStoredEvent(resolved.event);
    if (event === null) continue;
    last = event.position;
    if (!isPersonStream(event.stream) || !(await reading.isGone(event.stream))) stored.push(event);
  }
  return { events: stored, last, isDrained };
}

/**
 * Looks for itself in a quiet time. What the server should have pushed and has not is `missed`. A position without anything of ours
 * before it is believed only at the second look: a node that was cut off for a moment may know less than the one asked before.
 */
class Lookout {
  readonly #reading: LogReading;
  readonly #prefixes: readonly string[] | undefined;
  #end: Position | null = null;

  constructor(reading: LogReading, prefixes: readonly string[] | undefined) {
    this.#reading = reading;
    this.#prefixes = prefixes;
  }

  forget(): void {
    this.#end = null;
  }

  async look(position: Position): Promise<Position | 'missed' | null> {
    const end = await this.#reading.end();
    const options = { after: position, limit: 1, ...(this.#prefixes !== undefined && { prefixes: this.#prefixes }) };
    for await (const _ of this.#reading.readAll(options)) return 'missed';
    const believed = this.#end;
    this.#end = end;
    return believed;
  }
}
