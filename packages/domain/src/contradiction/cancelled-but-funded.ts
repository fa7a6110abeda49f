import type { Fen } from '../money/fen.ts';
import type { CalendarDate } from '../time/calendar-date.ts';
import { type Judgement, nothingFound, notKnown } from './judgement.ts';

/** That an object is not to get money any more: by a decision on its line, or by a policy change that was adopted. */
export interface Cancellation {
  readonly by: 'decision' | 'policy-change';
  /** The fiscal year of the decision; of a policy change the year of its adoption. */
  readonly year: number;
  /** The day of the adoption; null for a decision, which speaks of the whole year. */
  readonly on: CalendarDate | null;
}

/** What may be the cancelled object again: itself, or one of the same unit with a name that is nearly the same. */
export interface FundedAgain {
  readonly isItself: boolean;
  /** Whether it had money in an earlier year: then it is another object beside the cancelled one. */
  readonly hadMoneyBefore: boolean;
  readonly approved: Fen | null;
  readonly approvedOn: CalendarDate | null;
}

/** "Cancelled object funded again under a new name", for one that may be it, in a fiscal year. */
export function cancelledButFunded(
  { by, year, on }: Cancellation,
  fiscalYear: number,
  { isItself, hadMoneyBefore, approved, approvedOn }: FundedAgain,
): Judgement<{ readonly amount: Fen }> {
  if (fiscalYear < year || (!isItself && hadMoneyBefore)) return nothingFound;
  if (approved === null) return notKnown('approved-budget');
  // What was approved before the policy was cancelled contradicts nothing.
  if (by === 'policy-change' && on !== null && (approvedOn === null || approvedOn <= on)) return nothingFound;
  return approved > 0 ? { verdict: 'contradiction', found: { amount: approved } } : nothingFound;
}
