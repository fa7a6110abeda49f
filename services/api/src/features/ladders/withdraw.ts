import { withdrawLadder } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

/** From here on the ladder applies to nothing. */
export const handleWithdrawLadder: Handler<'withdrawLadder'> = (context, { params, body }) =>
  commandOn(context, context.streams.ladder, params.id, (state) => withdrawLadder(body, state));
