import { Refused } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';
import { changesSince } from './changes-since.ts';
import { explanationOf } from './explanation.ts';
import { linesShown } from './lines-shown.ts';

/** One line with its proposal as it stood, and why it says what it says. */
export const handleGetAllocation: Handler<'getAllocation'> = async (context, { params, query }) => {
  const view = viewAsked(context, query);
  const found = await context.projections.allocations.get(context.principal, { id: params.id, ...view });
  if (found === null) throw new Refused('allocation.not-found');
  const { definition, decisionEventId: eventId, ...answer } = found;
  const { proposal } = answer;
  const [item] = await linesShown(context, [answer.item], view);
  if (item === undefined) throw new Refused('allocation.not-found');
  return {
    ...answer,
    item,
    explanation: explanationOf(proposal, definition, answer.item.fiscalYear),
    changes: await changesSince(context, { id: params.id, eventId, proposal, view }),
  };
};
