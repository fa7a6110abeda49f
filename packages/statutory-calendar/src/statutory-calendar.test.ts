import { execFileSync } from 'node:child_process';
import {
  addDays,
  type CalendarDate,
  calendarDate,
  isWeekend,
  isWorkingDay,
  workingDaysBetween,
  yearOf,
} from '@bihuan/domain';
import { describe, expect, it } from 'vitest';
import { statutoryCalendar } from './statutory-calendar.ts';

const day = calendarDate;
const isWorked = (text: string) => isWorkingDay(day(text), statutoryCalendar);

/** Of the State Council’s notices, written down by hand: first and last day of each holiday, and the days worked instead. */
const notices = {
  2025: {
    off: [
      ['2025-01-01', '2025-01-01'],
      ['2025-01-28', '2025-02-04'],
      ['2025-04-04', '2025-04-06'],
      ['2025-05-01', '2025-05-05'],
      ['2025-05-31', '2025-06-02'],
      ['2025-10-01', '2025-10-08'],
    ],
    worked: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  2026: {
    off: [
      ['2026-01-01', '2026-01-03'],
      ['2026-02-15', '2026-02-23'],
      ['2026-04-04', '2026-04-06'],
      ['2026-05-01', '2026-05-05'],
      ['2026-06-19', '2026-06-21'],
      ['2026-09-25', '2026-09-27'],
      ['2026-10-01', '2026-10-07'],
    ],
    worked: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
} as const;

describe.each([2025, 2026] as const)('the calendar of %i', (year) => {
  const { off, worked } = notices[year];
  const daysOff = off.flatMap(([first, last]) => {
    const days = [day(first)];
    while (days.at(-1) !== last) days.push(addDays(days.at(-1) ?? day(first), 1));
    return days;
  });

  it('is the one of the notice', () => {
    expect(statutoryCalendar.get(year)).toEqual({ daysOff, makeUpDays: worked });
  });

  it('makes nobody late for a day that nobody works, nor early for one that is worked', () => {
    for (const date of daysOff) expect(isWorked(date)).toEqual({ working: false, provisional: false });
    for (const date of worked) expect(isWorked(date)).toEqual({ working: true, provisional: false });
  });

  it('has 248 working days', () => {
    const year0 = day(`${year - 1}-12-31`);
    expect(workingDaysBetween(year0, day(`${year}-12-31`), statutoryCalendar)).toEqual({
      days: 248,
      provisional: false,
    });
  });
});

/** What the library itself says of some days. In a process of its own: west of Greenwich it answers for the day before. */
function libraryWorks(days: readonly string[]): readonly boolean[] {
  const program = `import { readFileSync } from 'node:fs';
    import chineseDays from 'chinese-days';
    console.log(JSON.stringify(JSON.parse(readFileSync(0, 'utf8')).map((day) => chineseDays.isWorkday(day))));`;
  const options = { cwd: import.meta.dirname, env: { ...process.env, TZ: 'UTC' }, encoding: 'utf8' } as const;
  const given = ['--input-type=module', '--eval', program];
  return JSON.parse(execFileSync(process.execPath, given, { ...options, input: JSON.stringify(days) }));
}

it('every day of every year is what the library itself says of it', () => {
  const years = [...statutoryCalendar.keys()];
  expect(years).toEqual(Array.from({ length: years.length }, (_, at) => 2004 + at));
  const days: CalendarDate[] = [];
  for (let next = day('2004-01-01'); years.includes(yearOf(next)); next = addDays(next, 1)) days.push(next);
  expect(days.length).toBeGreaterThan(23 * 365);
  expect(days.map((date) => isWorked(date).working)).toEqual(libraryWorks(days));
});

it('a day worked instead is a weekend day of its year, and no day is both', () => {
  for (const [year, { daysOff, makeUpDays }] of statutoryCalendar) {
    expect([...daysOff, ...makeUpDays].every((date) => yearOf(date) === year)).toBe(true);
    expect(makeUpDays.filter((date) => !isWeekend(date) || daysOff.includes(date))).toEqual([]);
  }
});

it('a year that the library has no data of is not published, whatever it answers', () => {
  expect(libraryWorks(['2100-10-01'])).toEqual([true]);
  expect(isWorked('2100-10-01')).toEqual({ working: true, provisional: true });
});
