import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import type { StoredEvent } from '@bihuan/domain';
import type { EventReader } from '@bihuan/event-store';
import type { Generation, Outcome } from './generation.ts';
import { dayClock, sharedEvent } from './shared-event.ts';

/** So many events at once come from several people at work, and so many from a crowd. */
const busyBatch = 8;
const crowdedBatch = 48;

/** A batch that every projection has taken, as a span tells of it. */
export interface TracedBatch {
  /** `traceparent`s of its events, each once. */
  readonly follows: readonly string[];
  readonly events: number;
  readonly projections: number;
  readonly startedAtMs: number;
  readonly endedAtMs: number;
}

export interface PumpOptions {
  readonly reader: EventReader;
  readonly zone: string;
  readonly batchSize: number;
  /** How long more is gathered after a crowded batch, in ms; a fifth of it after a busy one. Every batch is a transaction of each projection. */
  readonly gatherMs: number;
  readonly signal: AbortSignal;
  /** After each batch that a generation has taken; true when it is to leave this pump. */
  readonly onTaken: (generation: Generation, outcome: Outcome, caughtUp: boolean) => Promise<boolean>;
  readonly onBatch: (caughtUp: boolean) => void;
  /** After each batch that comes level with the log and has events that carry a trace. */
  readonly onTraced?: (batch: TracedBatch) => void;
}

/** One subscription that feeds several generations, from the one that is furthest behind. */
export class Pump {
  readonly #options: PumpOptions;
  readonly #fed = new Set<Generation>();
  #subscription = new AbortController();
  #gathering = new AbortController();
  #isHurried = false;
  #running: Promise<void> | null = null;
  #isBusy = false;
  #movedAt = performance.now();

  constructor(options: PumpOptions) {
    this.#options = options;
  }

  /** Feeds one more. What the pump fails of comes out of `onFailure`. */
  add(generation: Generation, onFailure: (error: unknown) => void): void {
    this.#fed.add(generation);
    if (this.#running === null) {
      this.#running = this.#run().catch(onFailure);
    } else {
      this.#subscription.abort();
    }
  }

  /** Whether one that begins now can still be fed with the others: none of them has got beyond its first batch. */
  get isAtBeginning(): boolean {
    const positions = [...this.#fed].map(({ position }) => position);
    return positions.length > 0 && Math.max(...positions) <= this.#options.batchSize;
  }

  remove(generation: Generation): void {
    this.#fed.delete(generation);
  }

  /** Somebody waits: what has been appended is taken now. */
  hurry(): void {
    this.#isHurried = true;
    this.#gathering.abort();
  }

  /** Subscribes again when there is something to do, nothing is being done, and nothing has moved for so long. */
  restartWhenStalled(head: number, stallMs: number): void {
    const isBehind = [...this.#fed].some(({ position }) => position < head);
    const isStalled = isBehind && !this.#isBusy && performance.now() - this.#movedAt > stallMs;
    if (!isStalled) return;
    this.#movedAt = performance.now();
    this.#subscription.abort();
  }

  async ended(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    await setImmediate();
    try {
      while (this.#fed.size > 0 && !this.#options.signal.aborted) {
        this.#subscription = new AbortController();
        await this.#subscribeOnce(AbortSignal.any([this.#options.signal, this.#subscription.signal]));
      }
    } finally {
      this.#running = null;
    }
  }

  async #subscribeOnce(signal: AbortSignal): Promise<void> {
    const { reader, zone, batchSize, onBatch } = this.#options;
    const after = BigInt(Math.min(...[...this.#fed].map(({ position }) => position)));
    const dayAt = dayClock(zone);
    for await (const { events, position, caughtUp } of reader.subscribe({ after, batchSize, signal })) {
      this.#isBusy = true;
      const startedAtMs = Date.now();
      const shared = events.map((event) => sharedEvent(event, dayAt(event.metadata.recordedAt)));
      for (const generation of [...this.#fed]) {
        if (signal.aborted) break;
        const outcome = await generation.take(shared, Number(position));
        if (await this.#options.onTaken(generation, outcome, caughtUp)) this.#fed.delete(generation);
        if (!caughtUp) await setImmediate();
      }
      this.#isBusy = false;
      this.#movedAt = performance.now();
      onBatch(caughtUp);
      if (caughtUp) this.#tellTraces(events, startedAtMs);
      if (this.#fed.size === 0) return;
      // A subscription that catches up never waits: let others on this thread have their turn.
      if (!caughtUp) await setImmediate();
      else await this.#gather(events.length, signal);
    }
  }

  #tellTraces(events: readonly StoredEvent[], startedAtMs: number): void {
    const follows = new Set<string>();
    for (const { metadata } of events) if (metadata.traceparent !== undefined) follows.add(metadata.traceparent);
    if (follows.size === 0) return;
    const projections = this.#fed.size;
    const batch = { follows: [...follows], events: events.length, projections, startedAtMs, endedAtMs: Date.now() };
    this.#options.onTraced?.(batch);
  }

  async #gather(events: number, signal: AbortSignal): Promise<void> {
    const isHurried = this.#isHurried;
    this.#isHurried = false;
    if (isHurried || events < busyBatch) return;
    this.#gathering = new AbortController();
    const ended = AbortSignal.any([signal, this.#gathering.signal]);
    const { gatherMs } = this.#options;
    await sleep(events < crowdedBatch ? gatherMs / 5 : gatherMs, undefined, { signal: ended }).catch(() => {});
  }
}
