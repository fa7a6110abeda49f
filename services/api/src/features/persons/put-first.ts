import { putFirst } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';

/** Puts one of several holders of a post first. */
export const handlePutFirst: Handler<'putFirst'> = async (context, { params, body }) => {
  const effect = await context.streams.posts.execute({
    id: params.id,
    command: context.command,
    ifMatch: context.ifMatch,
    decide: (state) => putFirst(body, state),
  });
  return commandAnswer(context, params.id, effect);
};
