import { addDays, type CalendarDate, calendarDate } from '../time/calendar-date.ts';

/** The draft goes to first review so many days before the people's congress meets (预算法, article 44 for its own level; practice.md). */
const firstReviewDaysBefore = 30;

/** The days of a fiscal year by which its money has to be settled. */
export interface BudgetSeason {
  /** The budget of the year is opened by this day of the year before. */
  readonly opensBy: CalendarDate;
  /** Null until the day of the people's congress is known. */
  readonly firstReviewOn: CalendarDate | null;
  readonly congressOn: CalendarDate | null;
}

export const budgetSeason = (fiscalYear: number, congressOn: CalendarDate | null): BudgetSeason => ({
  opensBy: calendarDate(`${String(fiscalYear - 1).padStart(4, '0')}-06-30`),
  firstReviewOn: congressOn === null ? null : addDays(congressOn, -firstReviewDaysBefore),
  congressOn,
});

/** How a day lies in the season; after the first review a line that nobody has decided is late. */
export type SeasonPhase = 'before-opening' | 'open' | 'late';

export function seasonPhase({ opensBy, firstReviewOn }: BudgetSeason, on: CalendarDate): SeasonPhase {
  if (firstReviewOn !== null && on > firstReviewOn) return 'late';
  return on < opensBy ? 'before-opening' : 'open';
}
