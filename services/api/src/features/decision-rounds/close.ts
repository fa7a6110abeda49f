import { closeDecisionRound, everyYearId } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler, HandlerContext } from '../../operations.ts';
import { waitForHead } from '../../wait-for-head.ts';
import { waitForHeadMs } from '../allocations/decide-line.ts';

/** Nothing of the fiscal year is decided or held from here on. */
export const handleCloseDecisionRound: Handler<'closeDecisionRound'> = async (context, { params, body }) => {
  const { fiscalYear } = params;
  const id = String(fiscalYear);
  const unapproved = await unapprovedLines(context, fiscalYear);
  const { takesTwo: takesTwoByDefault } = await context.streams['decision-round'].load(everyYearId);
  return commandOn(context, context.streams['decision-round'], id, (state) =>
    closeDecisionRound({ fiscalYear, ...body, unapproved, takesTwoByDefault }, state),
  );
};

/** How many decisions of the year no second person has approved, with everything that is recorded. */
async function unapprovedLines(context: HandlerContext, fiscalYear: number): Promise<number> {
  await waitForHead(context, { projections: ['allocation'], timeoutMs: waitForHeadMs });
  const { projections, principal, today: on } = context;
  const asked = { fiscalYear, decision: 'unapproved', sort: 'object', limit: 1, asOf: null, on } as const;
  const { objects, departments } = (await projections.allocations.list(principal, asked)).totals;
  return objects + departments.lines;
}
