import { reopenDecisionRound } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';

/** Lines of the fiscal year may be decided and held again. */
export const handleReopenDecisionRound: Handler<'reopenDecisionRound'> = async (context, { params, body }) => {
  const { fiscalYear } = params;
  const id = String(fiscalYear);
  const effect = await context.streams['decision-round'].execute({
    id,
    command: context.command,
    ifMatch: context.ifMatch,
    decide: (state) => reopenDecisionRound({ fiscalYear, ...body }, state),
  });
  return commandAnswer(context, id, effect);
};
