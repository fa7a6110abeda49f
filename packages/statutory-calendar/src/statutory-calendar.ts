import { type CalendarDate, type CalendarYear, calendarDate, type WorkingCalendar, yearOf } from '@bihuan/domain';
import table from 'chinese-days/dist/chinese-days.json' with { type: 'json' };

/** The statutory calendar of every year that the table knows; a year of which it knows no day off has not been published. */
export const statutoryCalendar: WorkingCalendar = yearsOf(
  Object.keys(table.holidays).map(calendarDate),
  Object.keys(table.workdays).map(calendarDate),
);

function yearsOf(daysOff: readonly CalendarDate[], makeUpDays: readonly CalendarDate[]): WorkingCalendar {
  const years = [...new Set(daysOff.map(yearOf))].sort((one, other) => one - other);
  const within = (year: number, days: readonly CalendarDate[]) => days.filter((day) => yearOf(day) === year).sort();
  return new Map(
    years.map((year): [number, CalendarYear] => [
      year,
      { daysOff: within(year, daysOff), makeUpDays: within(year, makeUpDays) },
    ]),
  );
}
