import type { Handler } from '../../operations.ts';
import { accountItem } from './account-item.ts';

export const handleListAccounts: Handler<'listAccounts'> = async ({ projections: { access }, today }) => ({
  items: access.accounts().map((account) => accountItem(account, access, today)),
  position: access.position(),
});
