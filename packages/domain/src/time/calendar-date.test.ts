import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate, calendarDateSchema, dayOf, isCalendarDate } from './calendar-date.ts';

const daysIn = (year: number, month: number) => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};
const written = (year: number, month: number, day: number) =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
const anyYear = fc.integer({ min: 1, max: 9998 });
const anyDate = fc
  .tuple(anyYear, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map((parts) => calendarDate(written(...parts)));

describe('a calendar date', () => {
  it('is one exactly when the month has that day', () => {
    const twoDigits = fc.integer({ min: 0, max: 99 });
    fc.assert(
      fc.property(anyYear, twoDigits, twoDigits, (year, month, day) => {
        const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
        expect(isCalendarDate(written(year, month, day))).toBe(exists);
      }),
    );
    expect(isCalendarDate('2024-02-29')).toBe(true);
  });

  it.each([
    '2025-02-30',
    '2025-2-3',
    '2025/02/03',
    '20250203',
    '2025-02-03T00:00:00Z',
    ' 2025-02-03',
    '',
    '2025-13-01',
  ])('is not %j', (text) => {
    expect(() => calendarDate(text)).toThrow(expect.objectContaining({ code: 'date.does-not-exist' }));
    expect(calendarDateSchema.safeParse(text).success).toBe(false);
  });

  it('compares as text the way days follow each other', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 300 }), (date, days) => {
        expect(addDays(date, days) > date).toBe(true);
        expect(addDays(addDays(date, days), -days)).toBe(date);
      }),
    );
  });

  it('moves over the ends of months and years', () => {
    expect(addDays(calendarDate('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(calendarDate('2025-02-28'), 1)).toBe('2025-03-01');
    expect(addDays(calendarDate('2024-12-31'), 1)).toBe('2025-01-01');
    expect(addDays(calendarDate('2025-01-01'), -1)).toBe('2024-12-31');
    expect(addDays(calendarDate('2025-01-01'), 0)).toBe('2025-01-01');
  });

  it.each([3_000_000, -3_000_000, 1e15, Number.NaN])('does not move out of the calendar by %d days', (days) => {
    expect(() => addDays(calendarDate('2025-01-01'), days)).toThrow(
      expect.objectContaining({ code: 'date.does-not-exist' }),
    );
  });
});

describe('the day of an instant', () => {
  it.each([
    ['2024-12-31T15:59:59.999Z', 'Asia/Shanghai', '2024-12-31'],
    ['2024-12-31T16:00:00.000Z', 'Asia/Shanghai', '2025-01-01'],
    ['2024-12-31T16:00:00.000Z', 'UTC', '2024-12-31'],
    ['2025-01-01T04:59:59.000Z', 'America/New_York', '2024-12-31'],
  ])('%s in %s is %s', (instant, zone, day) => {
    expect(dayOf(instant, zone)).toBe(day);
    expect(dayOf(new Date(instant), zone)).toBe(day);
  });

  it('is eight hours ahead of UTC in Shanghai, whatever zone the machine stands in', () => {
    const instants = fc.date({ min: new Date('1992-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, (instant) => {
        const ahead = new Date(instant.getTime() + 8 * 3_600_000);
        expect(dayOf(instant, 'Asia/Shanghai')).toBe(ahead.toISOString().slice(0, 10));
      }),
    );
  });
});
