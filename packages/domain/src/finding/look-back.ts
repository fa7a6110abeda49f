import type { EventOf } from '../event/define.ts';
import { Refused } from '../refusals/refused.ts';
import type { CalendarDate } from '../time/calendar-date.ts';
import type { FindingEvent } from './events.ts';
import type { lookBackPassed, lookBackPlanned } from './look-back-events.ts';
import { pendingOf } from './look-back-state.ts';
import { ready } from './moves.ts';
import type { FindingState, KnownFinding } from './state.ts';

export type PlanLookBack = EventOf<typeof lookBackPlanned>['data'];
export type PassLookBack = EventOf<typeof lookBackPassed>['data'];

/**
 * A closed finding is to be looked at once more on a day after it was closed; one that is planned is moved, with a reason.
 * Refused `look-back.before-closing`, `look-back.moved-without-reason`.
 */
export function planLookBack(command: PlanLookBack, state: FindingState): FindingEvent[] {
  const finding = ready(state, 'planLookBack');
  const { dueDate, note, reason } = command;
  notBeforeClosing(dueDate, finding, 'dueDate');
  const pending = pendingOf(finding.lookBacks);
  if (pending?.dueDate === dueDate && pending.note === note) return [];
  if (pending?.dueDate && pending.dueDate !== dueDate && reason === null) {
    throw new Refused('look-back.moved-without-reason', { dueDate: pending.dueDate }, { field: 'reason' });
  }
  return [{ type: 'LookBackPlanned', data: command }];
}

/** Still in order, planned or not; the finding stays closed. Refused `look-back.before-closing`. */
export function passLookBack(command: PassLookBack, state: FindingState): FindingEvent[] {
  notBeforeClosing(command.on, ready(state, 'passLookBack'), 'on');
  return [{ type: 'LookBackPassed', data: command }];
}

function notBeforeClosing(day: CalendarDate, finding: KnownFinding, field: string): void {
  if (finding.status === 'verified' && day < finding.closing.on) {
    throw new Refused('look-back.before-closing', { day, closedOn: finding.closing.on }, { field });
  }
}
