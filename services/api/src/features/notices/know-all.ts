import type { Parts } from '../../parts.ts';
import { waitForHead } from '../../wait-for-head.ts';

const catchUpWithinMs = 10_000;

const always = ['evaluations', 'policies', 'register', 'letters', 'settings'] as const;

/**
 * A letter is written from everything that is recorded, not from what the read models knew a moment ago; it waits only for those that it
 * is made from. Refused: `projection.behind`.
 */
export const knowAll = (
  parts: Pick<Parts, 'store' | 'projections'>,
  { withMoney }: { readonly withMoney: boolean },
): Promise<string> =>
  waitForHead(parts, { projections: withMoney ? [...always, 'allocation'] : always, timeoutMs: catchUpWithinMs });

/** Whether a letter says something about next year's money. */
export const saysMoney = ({ kind, proposesHold }: { readonly kind: string; readonly proposesHold: boolean | null }) =>
  kind === 'budget-link' || proposesHold === true;
