import type { EventOf } from '../event/define.ts';
import { sameData } from '../event/same-data.ts';
import { dueDays, isDone } from '../finding/due.ts';
import type { KnownFinding } from '../finding/state.ts';
import { Refused } from '../refusals/refused.ts';
import type { CalendarDate } from '../time/calendar-date.ts';
import type { AllocationEvent } from './events.ts';
import type { holdPlaced, holdReleased } from './hold-events.ts';
import type { AllocationState } from './state.ts';

export type PlaceHold = EventOf<typeof holdPlaced>['data'] & {
  /** Whether the fiscal year's decision round is still open. */
  readonly roundIsOpen: boolean;
};
export type ReleaseHold = EventOf<typeof holdReleased>['data'];

/**
 * Holds what the line is to get. The same reason holds it once: again is no event. Refused: `decision.round-closed`.
 */
export function placeHold({ roundIsOpen, ...hold }: PlaceHold, { holds }: AllocationState): AllocationEvent[] {
  if (holds.some(({ reason }) => sameData(reason, hold.reason))) return [];
  if (!roundIsOpen) throw new Refused('decision.round-closed', { fiscalYear: hold.fiscalYear });
  return [{ type: 'HoldPlaced', data: hold }];
}

/** Ends one hold, also once the round is closed: money is never held for a reason that is gone. Refused: `hold.not-in-force`. */
export function releaseHold(command: ReleaseHold, { holds }: AllocationState): AllocationEvent[] {
  const { holdId } = command;
  if (!holds.some((hold) => hold.holdId === holdId)) throw new Refused('hold.not-in-force', { holdId });
  return [{ type: 'HoldReleased', data: command }];
}

/** Whether what money is held for is gone: the finding is closed or withdrawn, or due by another day than the one that was missed. */
export const hasOverdueEnded = (finding: KnownFinding, missed: CalendarDate): boolean =>
  isDone(finding) || dueDays(finding).present !== missed;
