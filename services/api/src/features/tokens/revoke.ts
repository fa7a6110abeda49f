import { revokeToken } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

export const handleRevokeToken: Handler<'revokeToken'> = (context, { params: { id }, body }) =>
  commandOn(context, context.streams.token, id, (state) => revokeToken(body, state));
