import type { OutputOf } from '@bihuan/contract';
import { earlier } from '../../parts/earlier.ts';

export type FindingItem = OutputOf<'listFindings'>['items'][number];
export type Finding = OutputOf<'getFinding'>['item'];

/** What is asked of the unit now. */
export type Ask = 'commit' | 'report' | 'submit' | 'wait' | 'nothing';

/** Where each thing that is asked for is done, below the finding. */
export const askPages = { commit: 'commit', report: 'report', submit: 'completion' } as const;

/** What is asked of the unit about a finding: read from where it stands, the one next thing. */
export function askOf({ status, state, percent }: Pick<FindingItem, 'status' | 'state' | 'percent'>): Ask {
  if (status !== 'open') return 'nothing';
  if (state === 'raised') return 'commit';
  if (state === 'committed') return percent === 100 ? 'submit' : 'report';
  return state === 'submitted' ? 'wait' : 'nothing';
}

export const isAsked = (ask: Ask): ask is keyof typeof askPages => ask in askPages;

/** What is asked first, then what waits, then what is done; within each by the day. */
export const byUrgency = (items: readonly FindingItem[]): readonly FindingItem[] =>
  items.toSorted((one, other) => rank(one) - rank(other) || earlier(dayOf(one), dayOf(other)));

const rank = (item: FindingItem): number => {
  const ask = askOf(item);
  return isAsked(ask) ? 0 : ask === 'wait' ? 1 : 2;
};
const dayOf = ({ dueDate }: FindingItem): string => dueDate ?? '9999';
