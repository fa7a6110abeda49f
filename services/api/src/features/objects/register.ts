import { registerObject } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import { idFromCommand } from '../../command-metadata.ts';
import type { Handler } from '../../operations.ts';

/** Registers an object under a new id. */
export const handleRegisterObject: Handler<'registerObject'> = async (context, { body }) => {
  const id = idFromCommand(context.command.commandId, 'object');
  const effect = await context.codes.give({
    id,
    code: body.code,
    command: context.command,
    decide: (state, holder) => registerObject({ objectId: id, ...body }, state, holder),
  });
  return commandAnswer(context, id, effect);
};
