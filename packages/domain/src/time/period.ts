import { Refused } from '../refusals/refused.ts';
import type { CalendarDate } from './calendar-date.ts';

/** From a day to a day, both included; without a last day it goes on. */
export interface Period {
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
}

export const includesDay = ({ from, until }: Period, day: CalendarDate): boolean =>
  from <= day && (until === null || day <= until);

/** The days that two periods share; null when there are none. */
export function sharedPeriod(one: Period, other: Period): Period | null {
  const { from } = one.from < other.from ? other : one;
  const until = one.until === null || (other.until !== null && other.until < one.until) ? other.until : one.until;
  return until !== null && until < from ? null : { from, until };
}

/** Refused: `period.ends-before-it-begins`. */
export function refuseEmptyPeriod({ from, until }: Period): void {
  if (until !== null && until < from) throw new Refused('period.ends-before-it-begins', { from, until });
}
