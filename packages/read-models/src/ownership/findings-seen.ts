import type { Sees } from '@bihuan/domain';
import { findingTable } from '../evaluations/schema.ts';
import { rowsAt } from '../moment-rows.ts';
import type { MomentOf, View } from '../query.ts';
import { objectSeen } from '../seen-conditions.ts';

/** The findings of the objects that are seen, today; null for all of them. */
export function findingsSeen(momentOf: MomentOf, sees: Sees, { on }: Pick<View, 'on'>): ReadonlySet<string> | null {
  const [ofTheirs, objects] = objectSeen(sees, 'object_id');
  if (objects === undefined) return null;
  const moment = momentOf('evaluations', { asOf: null, on });
  const sql = `SELECT DISTINCT id FROM ${findingTable.table} WHERE ${ofTheirs}`;
  return new Set(rowsAt<{ id: string }>(moment, sql, objects).map(({ id }) => id));
}
