import { disableAccount } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { takingAway } from './taking-away.ts';

export const handleDisableAccount: Handler<'disableAccount'> = (context, { params: { id }, body }) =>
  takingAway(context, { personId: id, grantId: null }, (state) => disableAccount(body, state));
