import { z } from 'zod';

/** What was decided or found, and what was done against it. */
export const contradictionKindSchema = z.enum([
  'cut-but-risen',
  'held-but-paid',
  'cancelled-but-funded',
  'own-far-above',
]);
export type ContradictionKind = z.output<typeof contradictionKindSchema>;

/** What is not on record, so that nothing can be said. */
export const contradictionGapSchema = z.enum([
  'grade',
  'budget-before',
  'approved-budget',
  'payments',
  'day-of-payment',
  'unit',
  'self-evaluation',
]);
export type ContradictionGap = z.output<typeof contradictionGapSchema>;

/** One line looked at: contradicted, not contradicted, or nobody can say, and for want of what. */
export type Judgement<Found> =
  | { readonly verdict: 'contradiction'; readonly found: Found }
  | { readonly verdict: 'none' }
  | { readonly verdict: 'unjudged'; readonly missing: readonly ContradictionGap[] };

export const nothingFound = { verdict: 'none' } as const;
export const notKnown = (...missing: readonly ContradictionGap[]) => ({ verdict: 'unjudged', missing }) as const;
