import { amendEvaluation } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';

/** Corrects what an evaluation states. */
export const handleAmendEvaluation: Handler<'amendEvaluation'> = async (context, { params, body }) => {
  const effect = await context.streams.evaluation.execute({
    id: params.id,
    command: context.command,
    ifMatch: context.ifMatch,
    decide: (state) => amendEvaluation(body, state),
  });
  return commandAnswer(context, params.id, effect);
};
