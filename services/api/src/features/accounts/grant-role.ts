import { grantRole } from '@bihuan/domain';
import { idFromCommand } from '../../command-metadata.ts';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

export const handleGrantRole: Handler<'grantRole'> = (context, { params, body }) => {
  const { from = context.today, ...grant } = body;
  const grantId = idFromCommand(context.command.commandId, 'role');
  return commandOn(context, context.streams.account, params.id, (state) =>
    grantRole({ ...grant, from, grantId, source: 'given' }, state),
  );
};
