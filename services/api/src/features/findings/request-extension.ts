import { requestExtension } from '@bihuan/domain';
import { idFromCommand } from '../../command-metadata.ts';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

/** Records that the unit asks for more time. */
export const handleRequestExtension: Handler<'requestExtension'> = async (context, { params, body }) => {
  const extensionId = idFromCommand(context.command.commandId, 'extension');
  const answer = await commandOn(context, context.streams.finding, params.id, (state) =>
    requestExtension({ extensionId, ...body }, state),
  );
  return { ...answer, extensionId };
};
