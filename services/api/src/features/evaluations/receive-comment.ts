import { receiveComment } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

/** Records an opinion that asks for no answer. */
export const handleReceiveComment: Handler<'receiveComment'> = (context, { params, body }) =>
  commandOn(context, context.streams.evaluation, params.id, (state) => receiveComment(body, state));
