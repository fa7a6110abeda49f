import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysFrom, in2025 } from '../fixtures/calendars.ts';
import { addDays, type CalendarDate, calendarDate } from '../time/calendar-date.ts';
import { dueDate } from './due-term.ts';
import {
  addWorkingDays,
  type CalendarYear,
  isWeekend,
  isWorkingDay,
  type WorkingCalendar,
  workingDaysBetween,
  yearOf,
} from './working-calendar.ts';

const day = calendarDate;

/** Some days of 2020 to 2029, and calendars in which some of those years are published with any days off. */
const anyDay = fc.integer({ min: 0, max: 3652 }).map((offset) => addDays(day('2020-01-01'), offset));
const anyYear = fc.integer({ min: 2019, max: 2030 }).chain((year) => {
  const days = fc.uniqueArray(fc.integer({ min: 0, max: 364 }), { maxLength: 60 });
  return fc.tuple(days, days).map(([off, extra]): readonly [number, CalendarYear] => {
    const daysOff = off.map((at) => addDays(day(`${year}-01-01`), at));
    const makeUpDays = extra.map((at) => addDays(day(`${year}-01-01`), at)).filter(isWeekend);
    return [year, { daysOff: daysOff.filter((date) => !makeUpDays.includes(date)), makeUpDays }];
  });
});
const anyCalendar = fc.array(anyYear, { maxLength: 8 }).map((years): WorkingCalendar => new Map(years));
const anyCount = fc.integer({ min: -400, max: 400 });

/** The same, slowly: what a person does with a finger on the wall calendar. */
const isWorked = (date: CalendarDate, calendar: WorkingCalendar) => {
  const year = calendar.get(yearOf(date));
  if (year?.makeUpDays.includes(date)) return true;
  return !isWeekend(date) && !year?.daysOff.includes(date);
};
function walked(from: CalendarDate, count: number, calendar: WorkingCalendar) {
  let [date, left, provisional] = [from, Math.abs(count), false];
  while (left > 0) {
    date = addDays(date, Math.sign(count));
    provisional ||= !calendar.has(yearOf(date));
    if (isWorked(date, calendar)) left -= 1;
  }
  return { day: date, provisional };
}

describe('working days', () => {
  it('are reached as by counting them off one by one', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, anyCount, (calendar, from, count) => {
        expect(addWorkingDays(from, count, calendar)).toEqual(walked(from, count, calendar));
      }),
    );
  });

  it('are counted as one by one, and the result says when a year is not published', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, fc.integer({ min: 0, max: 900 }), (calendar, from, span) => {
        const between = daysFrom(addDays(from, 1), span);
        expect(workingDaysBetween(from, addDays(from, span), calendar)).toEqual({
          days: between.filter((date) => isWorked(date, calendar)).length,
          provisional: between.some((date) => !calendar.has(yearOf(date))),
        });
        for (const date of between.slice(0, 10)) {
          const provisional = !calendar.has(yearOf(date));
          expect(isWorkingDay(date, calendar)).toEqual({ working: isWorked(date, calendar), provisional });
        }
      }),
    );
  });

  it('forth and back lead to the same working day', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, anyCount, (calendar, near, count) => {
        const from = addWorkingDays(near, 1, calendar).day;
        const there = addWorkingDays(from, count, calendar).day;
        expect(addWorkingDays(there, -count, calendar).day).toBe(from);
        expect(workingDaysBetween(from, there, calendar).days).toBe(count);
        expect(workingDaysBetween(there, from, calendar).days).toBe(0 - count);
      }),
    );
  });

  it('add up: a way in two parts is as long as the whole', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, anyDay, anyDay, (calendar, a, b, c) => {
        const days = (from: CalendarDate, to: CalendarDate) => workingDaysBetween(from, to, calendar).days;
        expect(days(a, b) + days(b, c)).toBe(days(a, c));
      }),
    );
    const steps = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(anyCalendar, anyDay, steps, steps, fc.constantFrom(1, -1), (calendar, from, one, other, sign) => {
        const halfway = addWorkingDays(from, sign * one, calendar).day;
        const { day: reached } = addWorkingDays(halfway, sign * other, calendar);
        expect(reached).toBe(addWorkingDays(from, sign * (one + other), calendar).day);
      }),
    );
  });

  it('keep their order: more days are never sooner, and a later start never ends earlier', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, anyDay, anyCount, (calendar, one, other, count) => {
        expect(addWorkingDays(one, count + 1, calendar).day > addWorkingDays(one, count, calendar).day).toBe(true);
        const [earlier, later] = one < other ? [one, other] : [other, one];
        expect(addWorkingDays(earlier, count, calendar).day <= addWorkingDays(later, count, calendar).day).toBe(true);
      }),
    );
  });

  it('end with the years that can be written', () => {
    for (const [from, count] of [
      ['9999-12-31', 1],
      ['0000-01-03', -1],
    ] as const) {
      const beyond = () => addWorkingDays(day(from), count, in2025);
      expect(beyond).toThrow(expect.objectContaining({ code: 'date.does-not-exist' }));
    }
  });
});

describe('in 2025', () => {
  it.each([
    ['2025-01-24', 1, '2025-01-26'], // The Sunday before the Spring Festival is worked.
    ['2025-01-26', 1, '2025-01-27'],
    ['2025-01-27', 1, '2025-02-05'], // 28 January to 4 February off.
    ['2025-02-07', 1, '2025-02-08'], // A Saturday that is worked.
    ['2025-02-08', 1, '2025-02-10'],
    ['2025-02-05', -1, '2025-01-27'],
    ['2025-04-03', 1, '2025-04-07'],
    ['2025-04-25', 1, '2025-04-27'],
    ['2025-04-30', 1, '2025-05-06'],
    ['2025-05-30', 1, '2025-06-03'],
    ['2025-09-26', 3, '2025-09-30'], // 28 (Sunday, worked), 29, 30 September.
    ['2025-09-30', 1, '2025-10-09'],
    ['2025-10-09', 2, '2025-10-11'], // 10 October and the Saturday after it.
    ['2025-10-10', -2, '2025-09-30'],
    ['2025-10-04', 1, '2025-10-09'], // From a day off on, the first working day is the first to count.
    ['2025-10-04', -1, '2025-09-30'],
    ['2025-10-04', 0, '2025-10-04'],
  ])('%s and %i working days make %s', (from, count, to) => {
    expect(addWorkingDays(day(from), count, in2025)).toEqual({ day: to, provisional: false });
  });

  it.each([
    ['2025-01-24', '2025-02-10', 7], // 26, 27 January, 5 to 8 and 10 February.
    ['2025-10-09', '2025-10-13', 3],
    ['2025-10-13', '2025-10-13', 0], // Due today: neither left nor overdue.
    ['2025-10-13', '2025-10-09', -3],
    ['2025-10-01', '2025-10-08', 0],
  ])('from %s to %s it is %i working days', (from, to, days) => {
    expect(workingDaysBetween(day(from), day(to), in2025)).toEqual({ days, provisional: false });
  });

  it('has 248 working days', () => {
    expect(workingDaysBetween(day('2024-12-31'), day('2025-12-31'), in2025)).toEqual({ days: 248, provisional: false });
  });
});

describe('a year that has not been published', () => {
  it('makes provisional what looks at one of its days, and nothing else', () => {
    expect(addWorkingDays(day('2025-12-30'), 1, in2025)).toEqual({ day: '2025-12-31', provisional: false });
    expect(addWorkingDays(day('2025-12-31'), 1, in2025)).toEqual({ day: '2026-01-01', provisional: true });
    expect(addWorkingDays(day('2026-01-01'), -1, in2025)).toEqual({ day: '2025-12-31', provisional: false });
    expect(addWorkingDays(day('2026-01-02'), -2, in2025)).toEqual({ day: '2025-12-31', provisional: true });
    expect(addWorkingDays(day('2026-01-02'), 0, in2025).provisional).toBe(false);
    expect(workingDaysBetween(day('2024-12-31'), day('2025-01-06'), in2025).provisional).toBe(false);
  });

  it.each(['2027-03-01', '2400-12-31', '9999-12-31'])('is counted by its weeks, however far away %s lies', (text) => {
    const from = day('2026-11-28');
    const days = (Date.parse(text) - Date.parse(from)) / 86_400_000;
    const weeks = Math.floor(days / 7);
    const rest = Array.from({ length: days - 7 * weeks }, (_, at) => addDays(from, 7 * weeks + at + 1));
    const expected = 5 * weeks + rest.filter((one) => !isWeekend(one)).length;
    expect(workingDaysBetween(from, day(text), new Map()).days).toBe(expected);
    expect(workingDaysBetween(day(text), from, new Map()).days).toBe(-expected);
  });

  it('is reckoned again, and differently, once its calendar comes', () => {
    const of2026 = { daysOff: daysFrom('2026-01-01', 3), makeUpDays: [day('2026-01-04')] };
    const published: WorkingCalendar = new Map([...in2025, [2026, of2026]]);
    expect(addWorkingDays(day('2025-12-31'), 2, in2025)).toEqual({ day: '2026-01-02', provisional: true });
    expect(addWorkingDays(day('2025-12-31'), 2, published)).toEqual({ day: '2026-01-05', provisional: false });
  });
});

describe('a term', () => {
  it.each([
    [{ days: 5, kind: 'working' }, '2025-09-26', '2025-10-10', false], // 28, 29, 30 September, 9, 10 October.
    [{ days: 60, kind: 'calendar' }, '2025-08-02', '2025-10-01', false], // May end on a day off.
    [{ days: 400, kind: 'calendar' }, '2025-08-02', '2026-09-06', false],
    [{ days: 90, kind: 'working' }, '2025-12-01', '2026-04-06', true],
    [{ days: 0, kind: 'working' }, '2025-10-01', '2025-10-01', false],
  ] as const)('of %j from %s ends on %s', (term, from, end, provisional) => {
    expect(dueDate(term, day(from), in2025)).toEqual({ day: end, provisional });
  });
});
