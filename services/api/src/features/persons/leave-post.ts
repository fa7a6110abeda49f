import { leavePost } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

/** Ends a term of a post, or takes back one that was entered by mistake. */
export const handleLeavePost: Handler<'leavePost'> = (context, { params, body }) =>
  commandOn(context, context.streams.posts, params.id, (state) => leavePost(body, state));
