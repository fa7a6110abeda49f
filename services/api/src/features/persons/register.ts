import { registerPerson } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import { idFromCommand } from '../../command-metadata.ts';
import type { Handler } from '../../operations.ts';

/** Registers a person under a new id, which tells nothing of the name: it stays in the record when the name is deleted. */
export const handleRegisterPerson: Handler<'registerPerson'> = async (context, { body }) => {
  const id = idFromCommand(context.command.commandId, 'person');
  const effect = await context.streams.person.execute({
    id,
    command: context.command,
    decide: (state) => registerPerson({ personId: id, ...body }, state),
  });
  return commandAnswer(context, id, effect);
};
