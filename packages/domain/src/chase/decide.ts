import { workingDaysBetween } from '../calendar/working-calendar.ts';
import type { CalendarDate } from '../time/calendar-date.ts';
import { type ChaseSettings, dueStepsOn } from './due-steps.ts';
import type { ChaseEvent } from './events.ts';
import type { ChaseState } from './state.ts';
import { stepKeyOf } from './step-key.ts';
import type { ChaseSubject } from './subject.ts';

/** What the sweep records about one matter on a day: that its deadline passed, and the one step that is issued; most often neither. */
export function chase(
  subject: ChaseSubject,
  settings: ChaseSettings,
  state: ChaseState,
  on: CalendarDate,
): ChaseEvent[] {
  const due = dueStepsOn(subject, settings, state, on);
  if (due === null) return [];
  const { round, dueDate } = due.subject;
  const events: ChaseEvent[] = [];
  if (due.deadlinePassed) events.push({ type: 'DeadlinePassed', data: { round, dueDate, on } });
  if (due.step !== null) {
    const { step } = due.step;
    const { kind, offset, form, to } = step;
    events.push({
      type: 'ReminderIssued',
      data: {
        stepKey: stepKeyOf({ ...due.subject, offset }),
        round,
        dueDate,
        ladderId: settings.ladder.ladderId,
        kind,
        offset,
        form,
        placesHoldAtOnce: step.kind === 'propose-hold' && step.placesHoldAtOnce,
        standsFor: due.standsFor.map(({ step: lower }) => ({ kind: lower.kind, offset: lower.offset })),
        recipients: to,
        workingDaysOverdue: workingDaysBetween(dueDate, on, settings.calendar).days,
        on,
      },
    });
  }
  return events;
}
