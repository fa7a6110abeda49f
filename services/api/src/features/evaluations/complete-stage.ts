import { completeStage } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';

/** Records that one of the six stages was passed. */
export const handleCompleteStage: Handler<'completeStage'> = async (context, { params, body }) => {
  const effect = await context.streams.evaluation.execute({
    id: params.id,
    command: context.command,
    ifMatch: context.ifMatch,
    decide: (state) => completeStage(body, state),
  });
  return commandAnswer(context, params.id, effect);
};
