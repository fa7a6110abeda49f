import { Refused, unlockAccount } from '@bihuan/domain';
import { lockKeysOf } from '../../accounts/lock-keys.ts';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

/** Repeated, it ends the waiting again: where it is counted nothing is known of commands. */
export const handleUnlockAccount: Handler<'unlockAccount'> = async (context, { params: { id }, body }) => {
  const account = context.projections.access.account(id);
  if (account === null) throw new Refused('account.not-found');
  const answer = await commandOn(context, context.streams.account, id, (state) => unlockAccount(body, state));
  const lockOut = await context.access.lockOut;
  await Promise.all(lockKeysOf(account).map((key) => lockOut.forget(key)));
  return answer;
};
