import { renameObject } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';

/** Gives an object another name; the former one stays known. */
export const handleRenameObject: Handler<'renameObject'> = async (context, { params, body }) => {
  const effect = await context.streams.object.execute({
    id: params.id,
    command: context.command,
    ifMatch: context.ifMatch,
    decide: (state) => renameObject(body, state),
  });
  return commandAnswer(context, params.id, effect);
};
