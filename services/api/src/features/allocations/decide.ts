import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';
import { waitForHead } from '../../wait-for-head.ts';
import { decideLine, waitForHeadMs } from './decide-line.ts';
import { decisionOf } from './last-decision.ts';

/** Decides one line on its present proposal; refused when that is no longer the one the person has seen. */
export const handleDecideAllocation: Handler<'decideAllocation'> = async (context, { params, body }) => {
  const { command, ifMatch } = context;
  await waitForHead(context, { projections: ['allocation'], timeoutMs: waitForHeadMs });
  const { effect, event } = await decideLine(context, { id: params.id, decision: body, command, ifMatch });
  return { ...(await commandAnswer(context, params.id, effect)), decision: decisionOf(event) };
};
