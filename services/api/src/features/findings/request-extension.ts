import { requestExtension } from '@bihuan/domain';
import { idFromCommand } from '../../command-metadata.ts';
import type { Handler } from '../../operations.ts';
import { onFinding } from './on-finding.ts';

/** Records that the unit asks for more time. */
export const handleRequestExtension: Handler<'requestExtension'> = async (context, { params, body }) => {
  const extensionId = idFromCommand(context.command.commandId, 'extension');
  const answer = await onFinding(context, params.id, (state) => requestExtension({ extensionId, ...body }, state));
  return { ...answer, extensionId };
};
