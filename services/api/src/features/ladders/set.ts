import { setLadder } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';

/** Sets a ladder, new or in place of what it was. */
export const handleSetLadder: Handler<'setLadder'> = async (context, { body: { id, ...ladder } }) => {
  const effect = await context.streams.ladder.execute({
    id,
    command: context.command,
    ifMatch: context.ifMatch,
    decide: (state) => setLadder({ ladderId: id, ...ladder }, state),
  });
  return commandAnswer(context, id, effect);
};
