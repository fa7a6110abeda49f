import { reviseOutcome } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';

/** Replaces an outcome, with the reason. */
export const handleReviseOutcome: Handler<'reviseOutcome'> = async (context, { params, body }) => {
  const effect = await context.streams.evaluation.execute({
    id: params.id,
    command: context.command,
    ifMatch: context.ifMatch,
    decide: (state) => reviseOutcome(body, state),
  });
  return commandAnswer(context, params.id, effect);
};
