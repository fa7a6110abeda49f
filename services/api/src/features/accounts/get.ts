import { Refused } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { accountItem } from './account-item.ts';

export const handleGetAccount: Handler<'getAccount'> = async ({ projections: { access }, today }, { params }) => {
  const account = access.account(params.id);
  if (account === null) throw new Refused('account.not-found');
  return { item: accountItem(account, access, today), position: access.position() };
};
