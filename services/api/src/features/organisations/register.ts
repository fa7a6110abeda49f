import { registerOrganisation } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import { idFromCommand } from '../../command-metadata.ts';
import type { Handler } from '../../operations.ts';

/** Registers an organisation under a new id. */
export const handleRegisterOrganisation: Handler<'registerOrganisation'> = async (context, { body }) => {
  const id = idFromCommand(context.command.commandId, 'organisation');
  const effect = await context.streams.organisation.execute({
    id,
    command: context.command,
    decide: (state) => registerOrganisation({ organisationId: id, ...body }, state),
  });
  return commandAnswer(context, id, effect);
};
