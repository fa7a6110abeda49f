import { sameData } from '../event/same-data.ts';
import { type Problem, Refused, refusedFor } from '../refusals/refused.ts';
import type { CalendarDate } from '../time/calendar-date.ts';
import type { CalendarEvent } from './events.ts';
import type { CalendarState } from './state.ts';
import { isWeekend, yearOf } from './working-calendar.ts';

export type PublishCalendar = CalendarEvent['data'];

/**
 * A calendar for one year; the same one again is none, another one needs a reason. Refused with every fault by its place: a day of
 * another year, twice, or both off and worked; a make-up day that is no Saturday or Sunday.
 */
export function publishCalendar(command: PublishCalendar, state: CalendarState): CalendarEvent[] {
  const problems = problemsOf(command);
  if (problems.length > 0) throw refusedFor(problems);
  const { reason, ...stated } = {
    ...command,
    daysOff: command.daysOff.toSorted(),
    makeUpDays: command.makeUpDays.toSorted(),
  };
  if (state.status === 'published') {
    const { reason: _, ...before } = state.calendar;
    if (sameData(before, stated)) return [];
    if (reason === null) throw new Refused('calendar.reason-missing', { year: command.year }, { pointer: '/reason' });
  }
  return [{ type: 'CalendarPublished', data: { ...stated, reason } }];
}

function problemsOf({ year, daysOff, makeUpDays }: PublishCalendar): Problem[] {
  const off = new Set(daysOff);
  const ofAny = (list: 'daysOff' | 'makeUpDays', days: readonly CalendarDate[]) =>
    days.flatMap((day, at): Problem[] => {
      const where = { pointer: `/${list}/${at}` };
      if (yearOf(day) !== year) return [{ code: 'calendar.day-of-another-year', params: { day, year }, where }];
      if (days.indexOf(day) < at) return [{ code: 'calendar.day-twice', params: { day }, where }];
      if (list === 'daysOff') return [];
      if (off.has(day)) return [{ code: 'calendar.day-off-and-worked', params: { day }, where }];
      return isWeekend(day) ? [] : [{ code: 'calendar.not-a-weekend-day', params: { day }, where }];
    });
  return [...ofAny('daysOff', daysOff), ...ofAny('makeUpDays', makeUpDays)];
}
