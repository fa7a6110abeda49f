import { enableAccount } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { onAccount } from './on-account.ts';

export const handleEnableAccount: Handler<'enableAccount'> = (context, { params, body }) =>
  onAccount(context, params.id, (state) => enableAccount(body, state));
