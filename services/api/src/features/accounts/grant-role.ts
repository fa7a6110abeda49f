import { grantRole } from '@bihuan/domain';
import { idFromCommand } from '../../command-metadata.ts';
import type { Handler } from '../../operations.ts';
import { onAccount } from './on-account.ts';

export const handleGrantRole: Handler<'grantRole'> = (context, { params, body }) => {
  const { from = context.today, ...grant } = body;
  const grantId = idFromCommand(context.command.commandId, 'role');
  return onAccount(context, params.id, (state) => grantRole({ ...grant, from, grantId, source: 'given' }, state));
};
