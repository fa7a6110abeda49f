import { addWorkingDays, type ReckonedDay, type WorkingCalendar } from '../calendar/working-calendar.ts';
import type { CalendarDate } from '../time/calendar-date.ts';
import type { Ladder, LadderStep } from './ladder.ts';

export interface DatedStep extends ReckonedDay {
  readonly step: LadderStep;
}

/** Every step of a ladder with its day, in order. A step at offset 0 stands on the due day, also where that is a day off. */
export const ladderDates = (
  { steps }: Pick<Ladder, 'steps'>,
  dueDate: CalendarDate,
  calendar: WorkingCalendar,
): DatedStep[] => steps.map((step) => ({ step, ...addWorkingDays(dueDate, step.offset, calendar) }));
