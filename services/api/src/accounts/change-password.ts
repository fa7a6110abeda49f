import { type CommandMetadata, changePassword, Refused } from '@bihuan/domain';
import type { CommandEffect } from '@bihuan/event-store';
import { derivedCommandId } from '../command-metadata.ts';
import type { Parts } from '../parts.ts';

export interface ChangingPassword {
  readonly personId: string;
  /** As argon2id writes it. */
  readonly hash: string;
  readonly mustChange: boolean;
  readonly reason: string;
  readonly command: CommandMetadata;
}

/** The new one holds and every session ends. Refused `account.not-found`, `account.disabled`, `password.none`. */
export async function changePasswordOf(
  { streams }: Pick<Parts, 'streams'>,
  { personId, hash, command, ...change }: ChangingPassword,
): Promise<CommandEffect<unknown>> {
  const decide = (state: Parameters<typeof changePassword>[1]) => changePassword(change, state);
  decide(await streams.account.load(personId));
  if ((await streams['sign-in'].load(personId)).name === null) throw new Refused('password.none');
  const commandId = derivedCommandId(command.commandId, 'password');
  await streams['sign-in'].execute({
    id: personId,
    command: { ...command, commandId, fingerprint: commandId, causationId: command.commandId },
    decide: () => [{ type: 'SignInPasswordSet', data: { hash } }],
  });
  return streams.account.execute({ id: personId, command, decide });
}
