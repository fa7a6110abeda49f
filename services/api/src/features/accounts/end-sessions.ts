import { revokeSessions } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

export const handleEndSessions: Handler<'endSessions'> = (context, { params, body }) =>
  commandOn(context, context.streams.account, params.id, (state) => revokeSessions(body, state));
