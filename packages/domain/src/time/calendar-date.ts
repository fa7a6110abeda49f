import { z } from 'zod';
import { Refused } from '../refusals/refused.ts';

declare const unit: unique symbol;

/** A local calendar date `YYYY-MM-DD` in the jurisdiction's zone. Compares correctly as text. */
export type CalendarDate = string & { readonly [unit]: 'calendar-date' };

/** An instant, ISO 8601 in UTC with milliseconds. */
export type Instant = string;

export function isCalendarDate(text: string): text is CalendarDate {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return year !== undefined && Number(day) >= 1 && Number(day) <= daysIn(Number(month), Number(year));
}

/** By arithmetic and not by `Date`: every step of every ladder and every stored day comes through here. */
function daysIn(month: number, year: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : ([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0);
}

/** Refused: `date.does-not-exist` (2025-02-30) or not of the form YYYY-MM-DD. */
export function calendarDate(text: string): CalendarDate {
  if (!isCalendarDate(text)) throw new Refused('date.does-not-exist', { value: text });
  return text;
}

export const calendarDateSchema: z.ZodType<CalendarDate, string> = z
  .string()
  .refine(isCalendarDate, { error: 'date.does-not-exist' })
  .meta({ description: 'Calendar date YYYY-MM-DD in the jurisdiction’s zone', format: 'date' }) as unknown as z.ZodType<
  CalendarDate,
  string
>;

const formatters = new Map<string, Intl.DateTimeFormat>();
const minuteMs = 60_000;
/** By zone the minute that was asked for last: no clock changes its day within one, and most questions are about now. */
const lastAsked = new Map<string, { readonly minute: number; readonly day: CalendarDate }>();

/** The local day of an instant in an IANA zone. */
export function dayOf(instant: Instant | Date, zone: string): CalendarDate {
  const at = typeof instant === 'string' ? new Date(instant) : instant;
  const minute = Math.floor(at.getTime() / minuteMs);
  const last = lastAsked.get(zone);
  if (last?.minute === minute) return last.day;
  const day = onTheCalendar(at, zone);
  lastAsked.set(zone, { minute, day });
  return day;
}

function onTheCalendar(at: Date, zone: string): CalendarDate {
  let formatter = formatters.get(zone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formatters.set(zone, formatter);
  }
  return calendarDate(formatter.format(at));
}

/** The same calendar date some days later (or earlier, when negative). Refused: `date.does-not-exist` outside the years 0 to 9999. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const shifted = new Date(`${date}T00:00:00Z`);
  shifted.setUTCDate(shifted.getUTCDate() + days);
  if (Number.isNaN(shifted.getTime())) throw new Refused('date.does-not-exist', { value: `${date} + ${days}` });
  return calendarDate(shifted.toISOString().slice(0, 10));
}
