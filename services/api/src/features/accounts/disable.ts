import { disableAccount } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { onAccount, refuseLastAdministrator } from './on-account.ts';

export const handleDisableAccount: Handler<'disableAccount'> = async (context, { params, body }) => {
  refuseLastAdministrator(context, params.id, null);
  return onAccount(context, params.id, (state) => disableAccount(body, state));
};
