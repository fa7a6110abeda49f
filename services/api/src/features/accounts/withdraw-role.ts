import { withdrawRole } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { onAccount, refuseLastAdministrator } from './on-account.ts';

export const handleWithdrawRole: Handler<'withdrawRole'> = async (context, { params, body }) => {
  refuseLastAdministrator(context, params.id, body.grantId);
  return onAccount(context, params.id, (state) => withdrawRole(body, state));
};
