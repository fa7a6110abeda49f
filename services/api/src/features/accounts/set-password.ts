import { changePasswordOf } from '../../accounts/change-password.ts';
import { refuseWeakPassword, temporaryPassword } from '../../accounts/passwords.ts';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';

/** For somebody who has forgotten theirs. */
export const handleSetPassword: Handler<'setPassword'> = async (context, { params: { id }, body: { password } }) => {
  const { access, command, projections } = context;
  if (password !== undefined) refuseWeakPassword(password, projections.access.account(id)?.name ?? null);
  const chosen = password ?? temporaryPassword();
  const hash = await access.passwords.hash(chosen);
  const reason = '密码由管理员重设';
  const effect = await changePasswordOf(context, { personId: id, hash, mustChange: true, reason, command });
  const isShown = password === undefined && !effect.repeated;
  return { ...(await commandAnswer(context, id, effect)), temporaryPassword: isShown ? chosen : null };
};
