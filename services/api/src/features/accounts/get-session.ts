import type { Handler } from '../../operations.ts';
import { accountItem } from './account-item.ts';

export const handleGetSession: Handler<'getSession'> = async ({ principal, projections, today }) => {
  const { id, kind, grants } = principal;
  const account = kind === 'account' ? projections.access.account(id) : null;
  return {
    principal: { id, kind, grants: [...grants] },
    account: account === null ? null : accountItem(account, projections.access, today),
  };
};
