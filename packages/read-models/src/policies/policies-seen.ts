import type { Sees } from '@bihuan/domain';
import { rowsAt } from '../moment-rows.ts';
import { stillValid } from '../projection.ts';
import type { MomentOf, View } from '../query.ts';
import { among, objectSeen, organisationSeen } from '../seen-conditions.ts';
import { policyTable } from './schema.ts';

/**
 * The policy changes that are seen, today, by id: of an object that is, for an office that is, or because of an outcome of an object that
 * is; null for all of them. Whatever shows a policy change, or a reminder of one, asks here.
 */
export function policiesSeen(momentOf: MomentOf, sees: Sees, { on }: Pick<View, 'on'>): ReadonlySet<string> | null {
  const [forTheirs, organisations] = organisationSeen(sees, 'office_id');
  const [, objects] = objectSeen(sees, '');
  if (organisations === undefined || objects === undefined) return null;
  const rows = rowsAt<{ id: string }>(
    momentOf('policies', { asOf: null, on }),
    `SELECT id FROM ${policyTable.table} WHERE valid_to = ${stillValid} AND ${forTheirs}
     UNION SELECT policy_change_id FROM grounds WHERE ${among('subject_id')}`,
    organisations,
    objects,
  );
  return new Set(rows.map(({ id }) => id));
}
