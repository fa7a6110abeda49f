import { recordSelfEvaluation } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';

/** Records what the unit gives itself. */
export const handleRecordSelfEvaluation: Handler<'recordSelfEvaluation'> = async (context, { params, body }) => {
  const effect = await context.streams.evaluation.execute({
    id: params.id,
    command: context.command,
    ifMatch: context.ifMatch,
    decide: (state) => recordSelfEvaluation(body, state),
  });
  return commandAnswer(context, params.id, effect);
};
