import { registerOrganisation } from '@bihuan/domain';
import { idFromCommand } from '../../command-metadata.ts';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

/** Registers an organisation under a new id. */
export const handleRegisterOrganisation: Handler<'registerOrganisation'> = async (context, { body }) => {
  const id = idFromCommand(context.command.commandId, 'organisation');
  return commandOn(context, context.streams.organisation, id, (state) =>
    registerOrganisation({ organisationId: id, ...body }, state),
  );
};
