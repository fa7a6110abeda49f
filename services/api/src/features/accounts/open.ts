import { Refused } from '@bihuan/domain';
import { openAccountFor } from '../../accounts/open-account.ts';
import { refuseWeakPassword, temporaryPassword } from '../../accounts/passwords.ts';
import { commandAnswer } from '../../answer.ts';
import { derivedCommandId, idFromCommand } from '../../command-metadata.ts';
import type { Handler } from '../../operations.ts';

/** Opens an account; the password is somebody else's choice, and has to be changed at the first sign-in. */
export const handleOpenAccount: Handler<'openAccount'> = async (context, { body }) => {
  const { command, access, today } = context;
  const { personId, person, signInName, password, roles, sample } = body;
  if ((personId === undefined) === (person === undefined))
    throw new Refused('account.whose', {}, { field: 'personId' });
  if (password !== undefined) refuseWeakPassword(password, signInName);
  const chosen = password ?? temporaryPassword();
  const id = personId ?? idFromCommand(command.commandId, 'person');
  const effect = await openAccountFor(context, {
    personId: id,
    person: person === undefined ? null : { ...person, robots: [], sample },
    name: signInName,
    password: { hash: await access.passwords.hash(chosen), mustChange: true },
    openId: null,
    grants: roles.map(({ from = today, ...grant }, index) => {
      const grantId = derivedCommandId(command.commandId, `role ${index}`).slice(0, 24);
      return { ...grant, from, grantId, source: 'given' };
    }),
    sample,
    command,
  });
  const isShown = password === undefined && !effect.repeated;
  return { ...(await commandAnswer(context, id, effect)), temporaryPassword: isShown ? chosen : null };
};
