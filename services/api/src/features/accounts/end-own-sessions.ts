import { Refused, revokeSessions } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

/** Refused `account.not-found` for whoever has no account. */
export const handleEndOwnSessions: Handler<'endOwnSessions'> = async (context) => {
  const { id, kind } = context.principal;
  if (kind !== 'account') throw new Refused('account.not-found');
  return commandOn(context, context.streams.account, id, (state) =>
    revokeSessions({ reason: '本人结束全部登录' }, state),
  );
};
