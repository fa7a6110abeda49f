import { registerPerson } from '@bihuan/domain';
import { idFromCommand } from '../../command-metadata.ts';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

/** Registers a person under a new id, which tells nothing of the name: it stays in the record when the name is deleted. */
export const handleRegisterPerson: Handler<'registerPerson'> = async (context, { body }) => {
  const id = idFromCommand(context.command.commandId, 'person');
  return commandOn(context, context.streams.person, id, (state) => registerPerson({ personId: id, ...body }, state));
};
