import type { Handler } from '../../operations.ts';
import { accountItems } from './account-item.ts';

export const handleGetSession: Handler<'getSession'> = async (context) => {
  const { principal, projections, zone } = context;
  const { id, kind, grants } = principal;
  const account = kind === 'account' ? projections.access.account(id) : null;
  const [item = null] = account === null ? [] : await accountItems(context, [account]);
  return { principal: { id, kind, grants: [...grants] }, account: item, zone };
};
