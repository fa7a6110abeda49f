import { expect, it } from 'vitest';
import { in2025 } from '../fixtures/calendars.ts';
import type { CalendarDate } from '../time/calendar-date.ts';
import { daysOverdueIfMissed } from './due.ts';

const missed = (due: string, holdDay: string | null, on: string) =>
  daysOverdueIfMissed(due as CalendarDate, holdDay as CalendarDate | null, on as CalendarDate, in2025);

it.each([
  ['before a hold, whoever is told of it counts to the hold', '2025-03-31', '2025-04-15', '2025-03-01', 10],
  ['once the hold has gone by, to today', '2025-03-31', '2025-04-03', '2025-04-15', 10],
  ['where no ladder speaks of one, the first day counts', '2025-03-31', null, '2025-03-01', 1],
  ['over days off that follow the due day, too', '2025-03-28', null, '2025-03-29', 1],
] as const)('a finding that is not done is overdue: %s', (_, due, holdDay, on, days) => {
  expect(missed(due, holdDay, on)).toBe(days);
});
