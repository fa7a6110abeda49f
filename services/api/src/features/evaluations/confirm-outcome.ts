import { confirmOutcome } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';

/** Makes an outcome final. */
export const handleConfirmOutcome: Handler<'confirmOutcome'> = async (context, { params, body }) => {
  const effect = await context.streams.evaluation.execute({
    id: params.id,
    command: context.command,
    ifMatch: context.ifMatch,
    decide: (state) => confirmOutcome(body, state),
  });
  return commandAnswer(context, params.id, effect);
};
