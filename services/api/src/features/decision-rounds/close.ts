import { closeDecisionRound } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';

/** Nothing of the fiscal year is decided or held from here on. */
export const handleCloseDecisionRound: Handler<'closeDecisionRound'> = async (context, { params, body }) => {
  const { fiscalYear } = params;
  const id = String(fiscalYear);
  const effect = await context.streams['decision-round'].execute({
    id,
    command: context.command,
    ifMatch: context.ifMatch,
    decide: (state) => closeDecisionRound({ fiscalYear, ...body }, state),
  });
  return commandAnswer(context, id, effect);
};
