import { publishOutcome } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';

/** Records that an outcome was made public. */
export const handlePublishOutcome: Handler<'publishOutcome'> = async (context, { params, body }) => {
  const effect = await context.streams.evaluation.execute({
    id: params.id,
    command: context.command,
    ifMatch: context.ifMatch,
    decide: (state) => publishOutcome(body, state),
  });
  return commandAnswer(context, params.id, effect);
};
