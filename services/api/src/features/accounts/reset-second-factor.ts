import { resetTotp } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

export const handleResetSecondFactor: Handler<'resetSecondFactor'> = (context, { params, body }) =>
  commandOn(context, context.streams.account, params.id, (state) => resetTotp(body, state));
