import { disputeFinding } from '@bihuan/domain';
import { idFromCommand } from '../../command-metadata.ts';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

/** Records that the unit does not accept a finding. */
export const handleDisputeFinding: Handler<'disputeFinding'> = async (context, { params, body }) => {
  const disputeId = idFromCommand(context.command.commandId, 'dispute');
  const answer = await commandOn(context, context.streams.finding, params.id, (state) =>
    disputeFinding({ disputeId, ...body }, state),
  );
  return { ...answer, disputeId };
};
