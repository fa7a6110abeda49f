import { addDays, type CalendarDate, calendarDate } from '../time/calendar-date.ts';

/** What is published for one year: the days off, weekends among them or not, and the weekend days worked instead (调休上班日). */
export interface CalendarYear {
  readonly daysOff: readonly CalendarDate[];
  readonly makeUpDays: readonly CalendarDate[];
}

/** By year. A year that is not in it has not been published: its weekends alone are off, and what touches it is provisional. */
export type WorkingCalendar = ReadonlyMap<number, CalendarYear>;

/** Whether a result rests on a year that has not been published yet, so that it may still move. */
interface Reckoned {
  readonly provisional: boolean;
}
export interface ReckonedDay extends Reckoned {
  readonly day: CalendarDate;
}
export interface ReckonedDays extends Reckoned {
  readonly days: number;
}

export const yearOf = (day: CalendarDate): number => Number(day.slice(0, 4));

/** Saturday or Sunday. */
export const isWeekend = (day: CalendarDate): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

export function isWorkingDay(day: CalendarDate, calendar: WorkingCalendar): Reckoned & { readonly working: boolean } {
  const year = yearOf(day);
  const working = workingDaysOf(year, calendar);
  return { working: working[countBefore(day, working)] === day, provisional: !calendar.has(year) };
}

/**
 * The nth working day after `day`, or before it when `count` is negative; `day` itself is not counted (民法典 第二百零一条) and need
 * not be a working day. Zero leaves it as it is, day off or not. `count` is an integer. Refused: `date.does-not-exist` outside the
 * years 0 to 9999.
 */
export function addWorkingDays(day: CalendarDate, count: number, calendar: WorkingCalendar): ReckonedDay {
  if (count === 0) return { day, provisional: false };
  let year = yearOf(day);
  let working = workingDaysOf(year, calendar);
  let index = count > 0 ? countUpTo(day, working) + count - 1 : countBefore(day, working) + count;
  while (index >= working.length) {
    index -= working.length;
    year += 1;
    working = workingDaysOf(year, calendar);
  }
  while (index < 0) {
    year -= 1;
    working = workingDaysOf(year, calendar);
    index += working.length;
  }
  const reached = working[index] as CalendarDate;
  return { day: reached, provisional: isProvisional(day, reached, calendar) };
}

/**
 * How many working days lie after `from`, up to and including `to`; negative when `to` comes first. From today to the due day it is the
 * days left, from the due day to today the days overdue, and both are 0 on the due day itself. Sums: a to b and b to c make a to c.
 */
export function workingDaysBetween(from: CalendarDate, to: CalendarDate, calendar: WorkingCalendar): ReckonedDays {
  if (to < from) {
    const { days, provisional } = workingDaysBetween(to, from, calendar);
    return { days: 0 - days, provisional };
  }
  const first = yearOf(from);
  const last = yearOf(to);
  let days = countUpTo(to, workingDaysOf(last, calendar)) - countUpTo(from, workingDaysOf(first, calendar));
  for (let year = first; year < last; year++) days += countInYear(year, calendar);
  return { days, provisional: isProvisional(from, to, calendar) };
}

/** Whether a day on the way, without the one it begins at and with the one it ends at, lies in a year that has not been published. */
function isProvisional(begin: CalendarDate, end: CalendarDate, calendar: WorkingCalendar): boolean {
  if (begin === end) return false;
  const next = yearBeside(begin, end);
  const last = yearOf(end);
  for (let year = Math.min(next, last); year <= Math.max(next, last); year++) if (!calendar.has(year)) return true;
  return false;
}

/** The year of the day after a day, or of the one before it, in the direction of another day. */
function yearBeside(day: CalendarDate, towards: CalendarDate): number {
  if (day < towards) return yearOf(day) + (day.endsWith('-12-31') ? 1 : 0);
  return yearOf(day) - (day.endsWith('-01-01') ? 1 : 0);
}

/** Working days of published years, worked out once for each; of the others, whose weekends never change, once and for all. */
const ofPublished = new WeakMap<CalendarYear, readonly CalendarDate[]>();
const ofWeekends = new Map<number, readonly CalendarDate[]>();

/** The working days of a year, in order. Refused: `date.does-not-exist` outside the years 0 to 9999. */
function workingDaysOf(year: number, calendar: WorkingCalendar): readonly CalendarDate[] {
  const published = calendar.get(year);
  const known = published === undefined ? ofWeekends.get(year) : ofPublished.get(published);
  if (known !== undefined) return known;
  const working = workedOut(year, published ?? { daysOff: [], makeUpDays: [] });
  if (published === undefined) ofWeekends.set(year, working);
  else ofPublished.set(published, working);
  return working;
}

/**
 * How many working days a year has. Of one that is not published by arithmetic: somebody's slip of the pen may lie thousands of years
 * ahead, and the days of all of them would be worked out, and kept.
 */
function countInYear(year: number, calendar: WorkingCalendar): number {
  if (calendar.has(year)) return workingDaysOf(year, calendar).length;
  // Fifty-two weeks, and the day or two beyond them, which fall on the weekdays of the first of January and of the second.
  const beyond = [firstOf(year), ...(isLeap(year) ? [addDays(firstOf(year), 1)] : [])];
  return 52 * 5 + beyond.filter((day) => !isWeekend(day)).length;
}

const firstOf = (year: number): CalendarDate => calendarDate(`${String(year).padStart(4, '0')}-01-01`);
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function workedOut(year: number, { daysOff, makeUpDays }: CalendarYear): readonly CalendarDate[] {
  const off = new Set(daysOff);
  const worked = new Set(makeUpDays);
  const first = firstOf(year);
  return Array.from({ length: isLeap(year) ? 366 : 365 }, (_, index) => addDays(first, index)).filter(
    (day) => worked.has(day) || !(off.has(day) || isWeekend(day)),
  );
}

/** How many of them come before a day. */
function countBefore(day: CalendarDate, working: readonly CalendarDate[]): number {
  let low = 0;
  let high = working.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = working[middle] as CalendarDate;
    if (there < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of them come before a day or are that day. */
function countUpTo(day: CalendarDate, working: readonly CalendarDate[]): number {
  const before = countBefore(day, working);
  return working[before] === day ? before + 1 : before;
}
