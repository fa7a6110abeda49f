import { withdrawLadder } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';

/** From here on the ladder applies to nothing. */
export const handleWithdrawLadder: Handler<'withdrawLadder'> = async (context, { params, body }) => {
  const effect = await context.streams.ladder.execute({
    id: params.id,
    command: context.command,
    ifMatch: context.ifMatch,
    decide: (state) => withdrawLadder(body, state),
  });
  return commandAnswer(context, params.id, effect);
};
