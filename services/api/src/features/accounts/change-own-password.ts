import { Refused } from '@bihuan/domain';
import { changePasswordOf } from '../../accounts/change-password.ts';
import { passwordKey } from '../../accounts/lock-keys.ts';
import { refuseWeakPassword } from '../../accounts/passwords.ts';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';

/** Refused `account.not-found` for whoever has no account, `sign-in.refused` for a wrong present password, what a weak one is refused for. */
export const handleChangeOwnPassword: Handler<'changeOwnPassword'> = async (context, { body: { current, next } }) => {
  const { access, command, principal, projections } = context;
  const { id } = principal;
  const account = principal.kind === 'account' ? projections.access.account(id) : null;
  if (account === null) throw new Refused('account.not-found');
  if (account.passwordHash === null) throw new Refused('password.none');
  const lockOut = await access.lockOut;
  const key = passwordKey(id);
  const address = command.from ?? '';
  await lockOut.check(key, address);
  if (!(await access.passwords.verify(account.passwordHash, current))) {
    await lockOut.failed(key, address);
    throw new Refused('sign-in.refused', {}, { field: 'current' });
  }
  await lockOut.succeeded(key, address);
  if (current === next) throw new Refused('password.same-again', {}, { field: 'next' });
  refuseWeakPassword(next, account.name);
  const hash = await access.passwords.hash(next);
  const reason = '本人修改密码';
  const effect = await changePasswordOf(context, { personId: id, hash, mustChange: false, reason, command });
  return commandAnswer(context, id, effect);
};
