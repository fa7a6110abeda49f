import { recordOutcome } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';

/** Records the first outcome. */
export const handleRecordOutcome: Handler<'recordOutcome'> = async (context, { params, body }) => {
  const effect = await context.streams.evaluation.execute({
    id: params.id,
    command: context.command,
    ifMatch: context.ifMatch,
    decide: (state) => recordOutcome(body, state),
  });
  return commandAnswer(context, params.id, effect);
};
