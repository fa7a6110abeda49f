import { withdrawEvaluation } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';

/** Withdraws an evaluation; it no longer counts anywhere. */
export const handleWithdrawEvaluation: Handler<'withdrawEvaluation'> = async (context, { params, body }) => {
  const effect = await context.streams.evaluation.execute({
    id: params.id,
    command: context.command,
    ifMatch: context.ifMatch,
    decide: (state) => withdrawEvaluation(body, state),
  });
  return commandAnswer(context, params.id, effect);
};
