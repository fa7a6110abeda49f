import { type Asking, type CalendarDate, systemPrincipal } from '@bihuan/domain';
import type { UnitRegister } from '@bihuan/report-import';
import type { Parts } from '../../parts.ts';
import { waitForHead } from '../../wait-for-head.ts';

const waitMs = 10_000;

/** What is on record, all of it at one position. Refused: `projection.behind`. */
export async function currentUnitRegister(
  parts: Pick<Parts, 'store' | 'projections'>,
  from: CalendarDate,
  principal: Asking = systemPrincipal,
): Promise<UnitRegister> {
  const asOf = await waitForHead(parts, { timeoutMs: waitMs, projections: ['register', 'contacts'] });
  const { register, contacts } = parts.projections;
  const { organisations } = await register.snapshot(principal, { asOf, on: from });
  const { persons, tenures } = await contacts.peopleInPosts(principal, { asOf, on: from });
  return { organisations, persons, tenures };
}
