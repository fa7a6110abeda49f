import { revokeSessions } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { onAccount } from './on-account.ts';

export const handleEndSessions: Handler<'endSessions'> = (context, { params, body }) =>
  onAccount(context, params.id, (state) => revokeSessions(body, state));
