import { withdrawRole } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { takingAway } from './taking-away.ts';

export const handleWithdrawRole: Handler<'withdrawRole'> = (context, { params: { id }, body }) =>
  takingAway(context, { personId: id, grantId: body.grantId }, (state) => withdrawRole(body, state));
