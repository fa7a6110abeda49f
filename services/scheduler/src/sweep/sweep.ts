import { randomUUID } from 'node:crypto';
import {
  type CalendarDate,
  type ClockBounds,
  type ClockReading,
  completeSweep,
  dayOf,
  type Instant,
  type Matter,
  type RefusalCode,
  Refused,
  sweepId,
  systemPrincipal,
} from '@bihuan/domain';
import { type EventStore, streamsOf } from '@bihuan/event-store';
import type { ReminderState } from '@bihuan/read-models';
import { isTracing, traced } from '@bihuan/tracing';
import { matterStreams } from '../matter-streams.ts';
import { type ConfirmClock, createClockGuard, type Halt, type Judged, sweepStream } from './clock-guard.ts';
import { type IssueParts, issueDue, type RunSettings } from './issue.ts';
import { type SweepReads, settingsNow } from './reads.ts';

export interface SweepOptions {
  readonly store: EventStore;
  readonly reads: SweepReads;
  /** 行政区划代码, six digits. */
  readonly jurisdiction: string;
  /** IANA zone that decides which day it is. */
  readonly zone: string;
  readonly readClock: () => ClockReading;
  readonly bounds: ClockBounds;
  /** Told after each matter for which something was recorded: whoever follows the record may look at once. */
  readonly onAppended?: () => void;
  /** Matters decided on at the same time, so that their appends share transactions. Default 128. */
  readonly concurrency?: number;
  /** Matters taken from the read model at a time. Default 1,000. */
  readonly pageSize?: number;
  /** How long it waits for the read model to be level with the record; then it goes on with what is there. Default 10,000. */
  readonly levelWithinMs?: number;
}

export interface SweepResult {
  readonly on: CalendarDate;
  /** Why nothing was done; null when the clock was believed. */
  readonly halt: Halt | null;
  /** Matters for which something was due by the read model. */
  readonly looked: number;
  readonly issued: number;
  readonly deadlinesPassed: number;
  /** Somebody else had been faster. */
  readonly elsewhere: number;
  /** What could not be recorded: tried again by the next run. */
  readonly failed: readonly { readonly matter: Matter; readonly code: RefusalCode | 'fault' }[];
  /** Whether everything that was recorded when it began has been looked at. */
  readonly complete: boolean;
  /** A reader that has reached it sees all that was issued; null when nothing was. */
  readonly position: bigint | null;
}

export interface SweepStatus {
  readonly halt: Halt | null;
  readonly isRunning: boolean;
  /** Of this process; null before the first run has ended. */
  readonly last: (SweepResult & { readonly endedAt: Instant }) | null;
  /** Why the last run ended without a result. */
  readonly fault: string | null;
  /** Since this process started. */
  readonly issuedTotal: number;
  /** By a clock that nobody can set: when the last run ended, or when this was made. In ms. */
  readonly quietSinceMs: number;
}

/** Finds what is due and records it; what was issued is delivered by others. */
export interface Sweep {
  /** One run for today; a second call while one is under way gets the same. Refused: what the store and the read models refuse. */
  run(signal: AbortSignal): Promise<SweepResult>;
  status(): SweepStatus;
  /** Somebody has looked at the clock: the next run goes on. */
  confirmClock(confirmation: ConfirmClock): Promise<void>;
}

/** After these the others would fail as well: the run ends. */
const hopeless: readonly RefusalCode[] = [
  'store.closed',
  'store.disk-full',
  'store.write-failed',
  'store.unavailable',
  'store.not-leader',
  'store.access-denied',
];
/** More are not listed: they are counted by the next run. */
const mostFailures = 100;

/** Any number of them may run over one record: each step is issued once. */
export function createSweep(options: SweepOptions): Sweep {
  const { store, reads, jurisdiction, zone, concurrency = 128, pageSize = 1000, levelWithinMs = 10_000 } = options;
  const parts: IssueParts = { store, matters: matterStreams({ store, jurisdiction }) };
  const sweeps = streamsOf({ store, jurisdiction, ...sweepStream });
  const guard = createClockGuard({ store, sweeps, readClock: options.readClock, bounds: options.bounds });
  let running: Promise<SweepResult> | null = null;
  let last: SweepStatus['last'] = null;
  let fault: string | null = null;
  let issuedTotal = 0;
  let quietSinceMs = performance.now();

  async function run(signal: AbortSignal): Promise<SweepResult> {
    const judged = await guard.judge();
    const tally = new Tally(dayOf(judged.reading.at, zone));
    if (judged.halt !== null) return tally.result({ halt: judged.halt, complete: false });
    const head = await store.head();
    // Nothing has been recorded: the first event of a record is not that nothing was due.
    if (head === null) return tally.result({ halt: null, complete: true });
    const isLevel = await levelWith(head);
    const { calendar, ladders } = await settingsNow(reads, tally.on);
    const settings: RunSettings = { on: tally.on, calendar, ladders, correlationId: randomUUID() };
    for (let cursor: string | null = null, first = true; first || cursor !== null; first = false) {
      const page = await reads.reminders.dueRows(systemPrincipal, {
        asOf: null,
        on: tally.on,
        limit: pageSize,
        cursor,
      });
      await issueAll(page.items, settings, tally, signal);
      const { halt } = first ? judged : await guard.judge();
      if (halt !== null || tally.isHopeless || signal.aborted) return tally.result({ halt, complete: false });
      cursor = page.next;
    }
    const complete = isLevel && tally.failed.length === 0;
    if (complete) await recordCompletion(judged, tally, settings.correlationId);
    return tally.result({ halt: null, complete });
  }

  const runTraced = (signal: AbortSignal) =>
    traced('sweep', {}, async (note) => {
      const result = await run(signal);
      const { looked, issued, complete } = result;
      note({ 'bihuan.sweep.looked': looked, 'bihuan.sweep.issued': issued, 'bihuan.sweep.complete': complete });
      return result;
    });

  async function levelWith(head: bigint): Promise<boolean> {
    try {
      await reads.waitFor(head, { timeoutMs: levelWithinMs });
      return true;
    } catch (error) {
      if (error instanceof Refused && error.code === 'projection.behind') return false;
      throw error;
    }
  }

  /** So many at a time that their appends share transactions, and no more. */
  async function issueAll(rows: readonly ReminderState[], settings: RunSettings, tally: Tally, signal: AbortSignal) {
    const waiting = rows.values();
    const worker = async () => {
      for (const row of waiting) {
        if (signal.aborted || tally.isHopeless) return;
        await issueOne(row, settings, tally);
      }
    };
    await Promise.all(Array.from({ length: Math.min(concurrency, rows.length) }, worker));
  }

  async function issueOne(row: ReminderState, settings: RunSettings, tally: Tally) {
    tally.looked += 1;
    try {
      const issued = await issueInItsTrace(row, settings);
      if (issued.kind === 'somebody-else') tally.elsewhere += 1;
      if (issued.kind !== 'recorded') return;
      tally.record(issued);
      options.onAppended?.();
      issuedTotal += issued.events.filter(({ type }) => type === 'ReminderIssued').length;
    } catch (error) {
      tally.fail(row.matter, error);
    }
  }

  /** A reminder goes on in the trace of what it reminds of. */
  async function issueInItsTrace(row: ReminderState, settings: RunSettings) {
    const issue = () => issueDue(row, parts, settings);
    if (!isTracing()) return issue();
    const trace = await parts.matters.traceOf(row.matter);
    return traced(
      'issue',
      { attributes: { 'bihuan.matter.kind': row.matter.kind }, follows: trace === null ? [] : [trace] },
      issue,
    );
  }

  /** Whoever is first records it; it is no harm to lose: the day has been completed then. */
  async function recordCompletion({ reading, state }: Judged, { on, issued }: Tally, correlationId: string) {
    if (state.lastOn !== null && on <= state.lastOn) return;
    const commandId = `sweep.${jurisdiction}.${on}`;
    await sweeps.execute({
      id: sweepId,
      command: {
        commandId,
        fingerprint: commandId,
        principal: systemPrincipal.id,
        correlationId,
        causationId: null,
      },
      decide: (now) => completeSweep({ on, issued, clock: reading }, now),
    });
  }

  return {
    run(signal) {
      running ??= runTraced(signal)
        .then(
          (result) => {
            last = { ...result, endedAt: options.readClock().at };
            fault = null;
            return result;
          },
          (error: unknown) => {
            fault = error instanceof Error ? error.message : String(error);
            throw error;
          },
        )
        .finally(() => {
          running = null;
          if (fault === null) quietSinceMs = performance.now();
        });
      return running;
    },
    status: () => ({ halt: guard.halt(), isRunning: running !== null, last, fault, issuedTotal, quietSinceMs }),
    confirmClock: (confirmation) => guard.confirm(confirmation),
  };
}

/** What a run has come to so far. */
class Tally {
  readonly on: CalendarDate;
  readonly failed: { matter: Matter; code: RefusalCode | 'fault' }[] = [];
  looked = 0;
  issued = 0;
  elsewhere = 0;
  isHopeless = false;
  #deadlinesPassed = 0;
  #position: bigint | null = null;

  constructor(on: CalendarDate) {
    this.on = on;
  }

  record({ events, position }: { readonly events: readonly { readonly type: string }[]; readonly position: bigint }) {
    for (const { type } of events) {
      if (type === 'ReminderIssued') this.issued += 1;
      else this.#deadlinesPassed += 1;
    }
    if (this.#position === null || position > this.#position) this.#position = position;
  }

  fail(matter: Matter, error: unknown): void {
    const code = error instanceof Refused ? error.code : 'fault';
    if (this.failed.length < mostFailures) this.failed.push({ matter, code });
    if (code !== 'fault' && hopeless.includes(code)) this.isHopeless = true;
  }

  result({ halt, complete }: Pick<SweepResult, 'halt' | 'complete'>): SweepResult {
    const { on, looked, issued, elsewhere, failed } = this;
    return {
      on,
      halt,
      looked,
      issued,
      deadlinesPassed: this.#deadlinesPassed,
      elsewhere,
      failed,
      complete,
      position: this.#position,
    };
  }
}
