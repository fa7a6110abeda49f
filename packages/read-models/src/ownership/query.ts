import type { Scope, Seen } from '@bihuan/domain';
import { evaluationTable, findingTable } from '../evaluations/schema.ts';
import type { EvaluationState, FindingState } from '../evaluations/state.ts';
import { itemAt, rowsAt } from '../moment-rows.ts';
import type { Asker, MomentOf, View } from '../query.ts';
import { findingsSeen } from './findings-seen.ts';
import { keptSeen } from './seen.ts';

/** What is asked before anything else is: what somebody may see, and whose a thing is. Always as it stands now. */
export function createOwnershipQueries(momentOf: MomentOf) {
  const seenIn = keptSeen();
  const at = ({ on }: Pick<View, 'on'>) => momentOf('ownership', { asOf: null, on });
  return {
    /** What these scopes come to, none of which is the whole jurisdiction. */
    seenBy: (asked: Pick<View, 'on'> & { readonly scopes: readonly Scope[] }): Seen =>
      seenIn(at(asked), asked.scopes, asked.on),

    /** The object that an evaluation or a finding is about; null where there is no such thing. */
    objectOf({ kind, id, on }: Pick<View, 'on'> & { readonly kind: 'evaluation' | 'finding'; readonly id: string }) {
      const moment = momentOf('evaluations', { asOf: null, on });
      if (kind === 'evaluation') return itemAt<EvaluationState>(moment, evaluationTable.table, id)?.objectId ?? null;
      return itemAt<FindingState>(moment, findingTable.table, id)?.known.finding.objectId ?? null;
    },

    /** The findings of the objects that are seen; null for all of them. */
    findingsSeen: ({ sees }: Asker, view: Pick<View, 'on'>) => findingsSeen(momentOf, sees, view),

    isObject: ({ id, on }: Pick<View, 'on'> & { readonly id: string }): boolean =>
      rowsAt(at({ on }), 'SELECT 1 FROM objects WHERE id = ?', id).length > 0,
  };
}
export type OwnershipQueries = ReturnType<typeof createOwnershipQueries>;
