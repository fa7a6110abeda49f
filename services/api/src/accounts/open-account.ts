import {
  type AccountEvent,
  type CommandMetadata,
  claimName,
  type GrantRole,
  grantRole,
  openAccount,
  type PersonDetails,
  Refused,
  registerPerson,
  type SignInEvent,
} from '@bihuan/domain';
import type { CommandEffect } from '@bihuan/event-store';
import { derivedCommandId } from '../command-metadata.ts';
import type { Parts } from '../parts.ts';

export interface OpeningAccount {
  readonly personId: string;
  /** Registers the person as well; null for somebody who is known already. */
  readonly person: (PersonDetails & { readonly sample: string[] }) | null;
  readonly name: string | null;
  readonly password: { readonly hash: string; readonly mustChange: boolean } | null;
  readonly openId: { readonly issuer: string; readonly subject: string } | null;
  readonly grants: readonly GrantRole[];
  readonly sample: string[];
  readonly command: CommandMetadata;
}

/** A claim whose person does not bear the name after so long came to nothing: the command behind it died. In ms. */
const claimHoldsMs = 60_000;

/**
 * Person, name, what lets in, account: several streams, each step repeatable, so that what was cut short is finished by trying again.
 * Refused: `person.not-found`, `person.deleted`, `account.already-open`, `account.name-taken`, what a grant is refused for.
 */
export async function openAccountFor(
  parts: Pick<Parts, 'streams' | 'store' | 'access' | 'clock'>,
  opening: OpeningAccount,
): Promise<CommandEffect<unknown>> {
  const { streams } = parts;
  const { personId, person, name, password, openId, grants, sample, command } = opening;
  const step = (what: string): CommandMetadata => {
    const commandId = derivedCommandId(command.commandId, what);
    return { ...command, commandId, fingerprint: commandId, causationId: command.commandId };
  };
  if ((await streams['person-record'].load(personId)).isDeleted) throw new Refused('person.deleted');
  if (person === null && (await streams.person.load(personId)).status === 'none') throw new Refused('person.not-found');
  const open = (state: Parameters<typeof openAccount>[1]): AccountEvent[] => [
    ...openAccount({ personId, sample }, state),
    ...(password === null ? [] : [{ type: 'PasswordChanged', data: { mustChange: password.mustChange } } as const]),
    ...granted(personId, grants),
  ];
  // What is refused claims nothing.
  const { state: before, commandIds } = await streams.account.loadWithCommands(personId);
  if (!commandIds.has(command.commandId)) open(before);
  if (name !== null) await claim(parts, name, personId, step('name'));
  if (person !== null) {
    const { sample: made, ...details } = person;
    await streams.person.execute({
      id: personId,
      command: step('person'),
      decide: (state) => registerPerson({ personId, ...details, sample: made }, state),
    });
  }
  const waysIn: SignInEvent[] = [
    ...(name === null ? [] : [{ type: 'SignInNameSet', data: { name } } as const]),
    ...(password === null ? [] : [{ type: 'SignInPasswordSet', data: { hash: password.hash } } as const]),
    ...(openId === null ? [] : [{ type: 'SignInOpenIdLinked', data: openId } as const]),
  ];
  await streams['sign-in'].execute({ id: personId, command: step('way in'), decide: () => waysIn });
  return streams.account.execute({ id: personId, command, decide: open });
}

/** The roles of an account that was just opened. */
function granted(personId: string, grants: readonly GrantRole[]): AccountEvent[] {
  const opened = { status: 'active', personId, held: [], mustChange: false, hasTotp: false } as const;
  return grants.flatMap((grant) => grantRole(grant, opened));
}

/** Names are claimed in streams whose ids tell nothing of them. */
async function claim(
  { streams, store, access, clock }: Pick<Parts, 'streams' | 'store' | 'access' | 'clock'>,
  name: string,
  personId: string,
  command: CommandMetadata,
): Promise<void> {
  const id = access.key.sign('sign-in name', name).slice(0, 40);
  const cameToNothing = async (holder: string): Promise<boolean> => {
    if ((await streams['sign-in'].load(holder)).name === name) return false;
    const last = store.readStream(streams['sign-in-name'].nameOf(id), { direction: 'backwards', limit: 1 });
    for await (const { metadata } of last) return clock().getTime() - Date.parse(metadata.recordedAt) > claimHoldsMs;
    return true;
  };
  const { personId: holder } = await streams['sign-in-name'].load(id);
  let lapsed: string | null = null;
  if (holder !== null && holder !== personId) {
    const isForgotten = (await streams['person-record'].load(holder)).isDeleted;
    if (isForgotten || (await cameToNothing(holder))) lapsed = holder;
  }
  await streams['sign-in-name'].execute({ id, command, decide: (state) => claimName(personId, state, lapsed) });
}
