import { receiveComment } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';

/** Records an opinion that asks for no answer. */
export const handleReceiveComment: Handler<'receiveComment'> = async (context, { params, body }) => {
  const effect = await context.streams.evaluation.execute({
    id: params.id,
    command: context.command,
    ifMatch: context.ifMatch,
    decide: (state) => receiveComment(body, state),
  });
  return commandAnswer(context, params.id, effect);
};
