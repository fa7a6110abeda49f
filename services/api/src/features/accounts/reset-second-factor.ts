import { resetTotp } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { onAccount } from './on-account.ts';

export const handleResetSecondFactor: Handler<'resetSecondFactor'> = (context, { params, body }) =>
  onAccount(context, params.id, (state) => resetTotp(body, state));
