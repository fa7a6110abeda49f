import type { Judgement } from '@bihuan/domain';
import type { ContradictionFound, ContradictionRow } from './answer.ts';

/** One judgement of one line, before the lines that say nothing are left out. */
export interface Judged {
  readonly row: Omit<ContradictionRow, 'verdict' | 'found' | 'missing' | 'amount'>;
  readonly judgement: Judgement<{ readonly amount: ContradictionRow['amount']; readonly found: ContradictionFound }>;
}
