import { type CalendarDate, calendarDate, isWorkingDay, type WorkingCalendar } from '@bihuan/domain';
import type { SendingRules } from './parts.ts';

type Hours = Pick<SendingRules, 'from' | 'until' | 'workingDaysOnly'>;

interface LocalTime {
  readonly day: CalendarDate;
  readonly time: string;
}

const formatters = new Map<string, Intl.DateTimeFormat>();
const minuteMs = 60_000;
/** By zone the last minute that was asked for: within it the clocks show the same. */
const lastAsked = new Map<string, { readonly minute: number; readonly shown: LocalTime }>();

/** Day and time `HH:MM` on the clocks of a zone. Hours that a zone skips or repeats are what its clocks show. */
function localTime(instant: Date, zone: string): LocalTime {
  const minute = Math.floor(instant.getTime() / minuteMs);
  const last = lastAsked.get(zone);
  if (last?.minute === minute) return last.shown;
  const shown = onTheClocks(instant, zone);
  lastAsked.set(zone, { minute, shown });
  return shown;
}

function onTheClocks(instant: Date, zone: string): LocalTime {
  let formatter = formatters.get(zone);
  if (formatter === undefined) {
    const digits = '2-digit';
    formatter = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: digits,
      day: digits,
      hour: digits,
      minute: digits,
      hourCycle: 'h23',
    });
    formatters.set(zone, formatter);
  }
  const parts = new Map(formatter.formatToParts(instant).map(({ type, value }) => [type, value]));
  return {
    day: calendarDate(`${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`),
    time: `${parts.get('hour')}:${parts.get('minute')}`,
  };
}

/** Whether messages may go out at an instant. `from` later than `until` spans midnight; equal ones leave the day open. */
export function maySendAt(instant: Date, hours: Hours, zone: string, calendar: WorkingCalendar): boolean {
  const { day, time } = localTime(instant, zone);
  if (hours.workingDaysOnly && !isWorkingDay(day, calendar).working) return false;
  const { from, until } = hours;
  if (from === until) return true;
  return from < until ? time >= from && time < until : time >= from || time < until;
}
