import type { HandlerContext } from '../../operations.ts';
import type { View } from '../../read-side.ts';

const waitMs = 5_000;

/** A view as the position that it comes to: what is asked of a year reads two views, which have to be of the same moment. */
export async function momentOfYear({ projections, principal }: HandlerContext, view: View): Promise<View> {
  const { position } = await projections.allocations.fiscalYears(principal, view);
  if (position === null || position === view.asOf) return view;
  await projections.waitFor(BigInt(position), { timeoutMs: waitMs, projections: ['application'] });
  return { ...view, asOf: position };
}
