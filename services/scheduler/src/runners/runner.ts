import type { Work } from '../delivery/work.ts';

/** What a runner is given to carry out. Both may be called again for the same thing, also at the same time: the record decides. */
export interface Handlers {
  /** One run over what is due; what it issues and how long it took is kept by the caller. */
  readonly sweep: (signal: AbortSignal) => Promise<SweepRun>;
  /** Does all of it, side by side. Never rejects. */
  readonly perform: (work: readonly Work[], signal: AbortSignal) => Promise<void>;
}

/** A run of the sweep that came to its end, however. */
export interface SweepRun {
  readonly startedAt: string;
  readonly endedAt: string;
  /** Steps issued; null when it failed. */
  readonly issued: number | null;
  /** Code of what went wrong; null when it went well. */
  readonly error: string | null;
}

export interface RunnerStatus {
  /** Waiting and being carried out; null when the queue cannot be asked. */
  readonly waiting: number | null;
  readonly active: number | null;
  /** When the next sweep is planned; null when none is. */
  readonly nextRun: string | null;
  /** The last sweep that this runner knows of, whichever process did it. */
  readonly lastSweep: SweepRun | null;
  /** When the last sweep that went well ended, ISO 8601, whichever process did it; null when none is known of. */
  readonly lastGoodSweepAt: string | null;
  /** Whether this process looks after the schedule. */
  readonly isLeader: boolean;
  /** Why nothing can be done at the moment; null when all is well. */
  readonly fault: { readonly code: 'scheduler.redis-away' | 'scheduler.no-schedule'; readonly cause: string } | null;
}

/** Carries out work and the schedule of the sweep, in this process or over a queue that several share. */
export interface Runner {
  readonly name: 'in-process' | 'bullmq';
  /** Offers work; what is under way already is not begun a second time. Never rejects: what could not be offered is offered again. */
  offer(work: readonly Work[]): Promise<void>;
  /** Whether this process is the one to look for more work as soon as some is done; the others look every now and then. */
  looksAtOnce(): boolean;
  /** Asks for a sweep at once. */
  sweepNow(): Promise<void>;
  status(): Promise<RunnerStatus>;
  /** Waits for what is under way, a bounded time. */
  close(): Promise<void>;
}

export interface Schedule {
  /** From one sweep to the next, in ms. Each finds the local day by itself, so that no hour that a zone skips or repeats matters. */
  readonly everyMs: number;
}
