import { putFirst } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

/** Puts one of several holders of a post first. */
export const handlePutFirst: Handler<'putFirst'> = (context, { params, body }) =>
  commandOn(context, context.streams.posts, params.id, (state) => putFirst(body, state));
