import { Refused, unlockAccount } from '@bihuan/domain';
import { lockKeysOf } from '../../accounts/lock-keys.ts';
import type { Handler } from '../../operations.ts';
import { onAccount } from './on-account.ts';

/** Repeated, it ends the waiting again: where it is counted nothing is known of commands. */
export const handleUnlockAccount: Handler<'unlockAccount'> = async (context, { params: { id }, body }) => {
  const account = context.projections.access.account(id);
  if (account === null) throw new Refused('account.not-found');
  const answer = await onAccount(context, id, (state) => unlockAccount(body, state));
  const lockOut = await context.access.lockOut;
  await Promise.all(lockKeysOf(account).map((key) => lockOut.forget(key)));
  return answer;
};
