import { expect, it } from 'vitest';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { day } from '../fixtures/events.ts';
import { addDays } from '../time/calendar-date.ts';
import { defaultLadder } from './default-ladder.ts';
import { ladderDates } from './ladder-dates.ts';

const nationalDay = Array.from({ length: 8 }, (_, at) => addDays(day('2025-10-01'), at));
const in2025: WorkingCalendar = new Map([
  [2025, { daysOff: nationalDay, makeUpDays: [day('2025-09-28'), day('2025-10-11')] }],
]);
const datesOf = (dueDate: string) =>
  ladderDates(defaultLadder, day(dueDate), in2025).map((dated) => [dated.step.kind, dated.day, dated.provisional]);

it('the default ladder passes over the National Day and takes the weekends that are worked', () => {
  expect(datesOf('2025-09-30')).toEqual([
    ['notice', '2025-09-24', false],
    ['reminder', '2025-10-09', false],
    ['copy-to-department', '2025-10-14', false],
    ['head-of-finance', '2025-10-28', false],
    ['propose-hold', '2025-11-18', false],
  ]);
});

it('steps that reach into a year that is not published are provisional, the others are not', () => {
  expect(datesOf('2025-12-25')).toEqual([
    ['notice', '2025-12-18', false],
    ['reminder', '2025-12-26', false],
    ['copy-to-department', '2026-01-01', true],
    ['head-of-finance', '2026-01-15', true],
    ['propose-hold', '2026-02-05', true],
  ]);
});

it('a due day that is a day off is passed before the first step after it', () => {
  expect(datesOf('2025-10-04').slice(0, 2)).toEqual([
    ['notice', '2025-09-25', false],
    ['reminder', '2025-10-09', false],
  ]);
});
