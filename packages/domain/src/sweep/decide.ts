import type { EventOf } from '../event/define.ts';
import type { clockConfirmed, SweepEvent, sweepCompleted } from './events.ts';
import type { SweepState } from './state.ts';

/** A day is completed once; going back to an earlier one completes nothing. */
export function completeSweep(command: EventOf<typeof sweepCompleted>['data'], state: SweepState): SweepEvent[] {
  if (state.lastOn !== null && command.on <= state.lastOn) return [];
  return [{ type: 'SweepCompleted', data: command }];
}

/** Whoever confirms says why; from then on the clock is held against this reading. */
export const confirmClock = (command: EventOf<typeof clockConfirmed>['data']): SweepEvent[] => [
  { type: 'ClockConfirmed', data: command },
];
