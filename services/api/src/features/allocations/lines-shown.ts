import type { OutputOf } from '@bihuan/contract';
import { movesOn, ringOf } from '@bihuan/domain';
import type { HandlerContext } from '../../operations.ts';
import type { AllocationFound, View } from '../../read-side.ts';
import { roundIsOpen } from '../decision-rounds/round-is-open.ts';

type Line = OutputOf<'getAllocation'>['item'];

/** Lines as they are shown: with the ring of their object, and with what whoever asks may do with them now. */
export async function linesShown(
  context: HandlerContext,
  items: readonly AllocationFound[],
  view: View,
): Promise<Line[]> {
  const { projections, principal } = context;
  const objectIds = [...new Set(items.map(({ objectId }) => objectId))];
  const argued = await projections.policies.arguedFor(principal, { ...view, objectIds });
  const years = [...new Set(items.map(({ fiscalYear }) => fiscalYear))];
  const open = new Map(await Promise.all(years.map(async (year) => [year, await roundIsOpen(context, year)] as const)));
  return items.map((item) => {
    const policyChanges = argued.get(item.objectId) ?? [];
    const moves = movesOn(item, { roundIsOpen: open.get(item.fiscalYear) === true, reader: principal.id });
    return {
      ...item,
      ring: ringOf({ ...item, isDecided: item.decision !== null, policyChanges }),
      allowed: view.asOf === null ? moves : [],
    };
  });
}
