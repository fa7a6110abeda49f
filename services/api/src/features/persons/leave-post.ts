import { leavePost } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';

/** Ends a term of a post, or takes back one that was entered by mistake. */
export const handleLeavePost: Handler<'leavePost'> = async (context, { params, body }) => {
  const effect = await context.streams.posts.execute({
    id: params.id,
    command: context.command,
    ifMatch: context.ifMatch,
    decide: (state) => leavePost(body, state),
  });
  return commandAnswer(context, params.id, effect);
};
