import { resolveObjection } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';

/** Answers an objection. */
export const handleResolveObjection: Handler<'resolveObjection'> = async (context, { params, body }) => {
  const effect = await context.streams.evaluation.execute({
    id: params.id,
    command: context.command,
    ifMatch: context.ifMatch,
    decide: (state) => resolveObjection({ objectionId: params.objectionId, ...body }, state),
  });
  return commandAnswer(context, params.id, effect);
};
