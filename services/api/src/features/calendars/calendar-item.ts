import { calendarDate, type WorkingCalendar, workingDaysBetween } from '@bihuan/domain';
import type { calendarAt } from './calendar-at.ts';

type Known = Pick<Awaited<ReturnType<typeof calendarAt>>, 'calendar' | 'published'>;

/** One year as a list shows it. */
export function calendarItem(year: number, { calendar, published }: Known) {
  const recorded = published.get(year);
  const source = recorded !== undefined ? 'published' : calendar.has(year) ? 'statutory' : 'weekends';
  return {
    year,
    source,
    provisional: source === 'weekends',
    documentNumber: recorded?.publications.at(-1)?.documentNumber ?? null,
    workingDays: workingDaysIn(year, calendar),
    revision: recorded?.revision ?? null,
  } as const;
}

const workingDaysIn = (year: number, calendar: WorkingCalendar) =>
  workingDaysBetween(calendarDate(`${year - 1}-12-31`), calendarDate(`${year}-12-31`), calendar).days;
