import { disputeFinding } from '@bihuan/domain';
import { idFromCommand } from '../../command-metadata.ts';
import type { Handler } from '../../operations.ts';
import { onFinding } from './on-finding.ts';

/** Records that the unit does not accept a finding. */
export const handleDisputeFinding: Handler<'disputeFinding'> = async (context, { params, body }) => {
  const disputeId = idFromCommand(context.command.commandId, 'dispute');
  const answer = await onFinding(context, params.id, (state) => disputeFinding({ disputeId, ...body }, state));
  return { ...answer, disputeId };
};
