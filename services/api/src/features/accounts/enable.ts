import { enableAccount } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

export const handleEnableAccount: Handler<'enableAccount'> = (context, { params, body }) =>
  commandOn(context, context.streams.account, params.id, (state) => enableAccount(body, state));
