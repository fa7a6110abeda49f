import type { CalendarDate, Instant } from '../time/calendar-date.ts';
import type { ClockReading, SweepEvent } from './events.ts';

export interface SweepState {
  /** The last day that was swept whole. */
  readonly lastOn: CalendarDate | null;
  /** When that was, or when somebody confirmed the clock after it. */
  readonly lastReading: ClockReading | null;
  readonly confirmations: number;
  /** Up to when the record may be ahead of the clock. */
  readonly confirmedLogAt: Instant | null;
}

export const initialSweep: SweepState = { lastOn: null, lastReading: null, confirmations: 0, confirmedLogAt: null };

/** The sweep after one more event of its stream; types it does not know leave it as it is. */
export function evolveSweep(state: SweepState, event: SweepEvent): SweepState {
  switch (event.type) {
    case 'SweepCompleted':
      return { ...state, lastOn: event.data.on, lastReading: event.data.clock };
    case 'ClockConfirmed':
      return {
        ...state,
        lastReading: event.data.clock,
        confirmations: state.confirmations + 1,
        confirmedLogAt: event.data.logAt,
      };
    default:
      return state;
  }
}
