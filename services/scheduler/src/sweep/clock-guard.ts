import {
  type ClockBounds,
  type ClockDoubt,
  type ClockReading,
  confirmClock,
  doubtOf,
  evolveSweep,
  type Instant,
  initialSweep,
  type Principal,
  type SweepEvent,
  type SweepState,
  sweepId,
} from '@bihuan/domain';
import type { EventStore, Streams } from '@bihuan/event-store';

/** A clock that was not believed, and since when. */
export interface Halt extends ClockDoubt {
  readonly at: Instant;
}

/** What the sweep finds when it asks whether it may count days by this clock. */
export interface Judged {
  readonly reading: ClockReading;
  readonly state: SweepState;
  readonly halt: Halt | null;
}

interface GuardOptions {
  readonly store: EventStore;
  readonly sweeps: Streams<SweepState, SweepEvent>;
  readonly readClock: () => ClockReading;
  readonly bounds: ClockBounds;
}

export const sweepStream = { kind: 'sweep', initial: initialSweep, evolve: evolveSweep } as const;

/**
 * Holds the clock against the record and against the time that passed on this machine. Once in doubt it stays in doubt, also when the
 * clock comes back by itself, until somebody confirms it: what was recorded in between may carry the wrong time.
 */
export function createClockGuard({ store, sweeps, readClock, bounds }: GuardOptions) {
  let halt: (Halt & { readonly confirmations: number }) | null = null;
  let accepted: { readonly reading: ClockReading; readonly confirmations: number } | null = null;

  /** The later of what this process found right and what the record says; a confirmation goes before both. */
  const lastReading = ({ lastReading: recorded, confirmations }: SweepState): ClockReading | null =>
    accepted !== null && accepted.confirmations === confirmations ? accepted.reading : recorded;

  return {
    halt: (): Halt | null => halt,

    async judge(): Promise<Judged> {
      const state = await sweeps.load(sweepId);
      if (halt !== null && state.confirmations > halt.confirmations) halt = null;
      const logAt = await lastRecordedAt(store);
      const reading = readClock();
      const evidence = { logAt, last: lastReading(state), confirmedLogAt: state.confirmedLogAt };
      const doubt = doubtOf(reading, evidence, bounds);
      if (doubt !== null) halt ??= { ...doubt, at: reading.at, confirmations: state.confirmations };
      if (halt === null) accepted = { reading, confirmations: state.confirmations };
      return { reading, state, halt };
    },

    /** Somebody has looked: from now on the clock is held against this reading. */
    async confirm({ reason, principal, correlationId, commandId }: ConfirmClock): Promise<void> {
      const logAt = await lastRecordedAt(store);
      const clock = readClock();
      await sweeps.execute({
        id: sweepId,
        command: { commandId, fingerprint: commandId, principal: principal.id, correlationId, causationId: null },
        decide: () => confirmClock({ reason, clock, logAt }),
      });
    },
  };
}

export interface ConfirmClock {
  readonly reason: string;
  readonly principal: Principal;
  readonly correlationId: string;
  readonly commandId: string;
}

/** When the last event was recorded; null in an empty record. */
async function lastRecordedAt(store: EventStore): Promise<Instant | null> {
  const head = await store.head();
  if (head === null) return null;
  for await (const event of store.readAll({ from: head, limit: 1 })) return event.metadata.recordedAt;
  return null;
}
