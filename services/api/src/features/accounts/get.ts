import { Refused } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { accountItems } from './account-item.ts';

export const handleGetAccount: Handler<'getAccount'> = async (context, { params }) => {
  const { access } = context.projections;
  const account = access.account(params.id);
  const [item] = account === null ? [] : await accountItems(context, [account]);
  if (item === undefined) throw new Refused('account.not-found');
  return { item, position: access.position() };
};
