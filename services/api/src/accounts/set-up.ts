import { randomUUID, timingSafeEqual } from 'node:crypto';
import { type CalendarDate, nameSchema, Refused, signInNameSchema, systemPrincipal } from '@bihuan/domain';
import type { Parts } from '../parts.ts';
import { openAccountFor } from './open-account.ts';
import { refuseWeakPassword } from './passwords.ts';
import { newTotpSecret } from './second-factor.ts';
import { followed, ownCommand } from './sessions.ts';
import type { From, Step } from './sign-in.ts';

export interface SettingUp {
  /** That the console shows. */
  readonly token: string;
  readonly personName: string;
  readonly name: string;
  readonly password: string;
}

/** Whether the first administrator is still to be made: there is none, and nobody signs in by a provider or as a sample. */
export const needsSetUp = (
  { access, projections }: Pick<Parts, 'access' | 'projections'>,
  today: CalendarDate,
): boolean => access.openId === null && !access.choosesAccount && projections.access.administrators(today).length === 0;

/**
 * The first administrator, made by whoever sees the console; the device is the next step.
 * Refused: `set-up.token-refused`, `set-up.done`, `sign-in.locked`, `account.name-malformed`, what a weak password is refused for.
 */
export async function makeFirstAdministrator(
  parts: Pick<Parts, 'access' | 'streams' | 'store' | 'projections' | 'clock' | 'accessRecord'>,
  { token, personName, name, password }: SettingUp,
  { address, correlationId, today }: From,
): Promise<Step> {
  const { access, projections } = parts;
  const lockOut = await access.lockOut;
  await lockOut.check('set-up', address);
  const [given, expected] = [Buffer.from(token.trim()), Buffer.from(access.setUpToken)];
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    await lockOut.failed('set-up', address);
    const code = 'set-up.token-refused';
    parts.accessRecord.note({ what: 'sign-in-refused', from: address, correlationId, code });
    throw new Refused(code, {}, { field: 'token' });
  }
  const written = signInNameSchema.safeParse(name);
  if (!written.success) throw new Refused('account.name-malformed', { value: name.slice(0, 60) }, { field: 'name' });
  const called = nameSchema.safeParse(personName.trim());
  if (!called.success) throw new Refused('account.whose', {}, { field: 'person' });
  refuseWeakPassword(password, written.data);
  const hash = await access.passwords.hash(password);
  const personId = randomUUID();
  const details = { name: called.data, title: null, mail: null, phone: null, robots: [], language: 'zh' as const };
  const grant = { role: 'administrator', scope: { kind: 'jurisdiction' }, source: 'set-up' } as const;
  const opening = {
    personId,
    person: { ...details, sample: [] },
    name: written.data,
    password: { hash, mustChange: false },
    openId: null,
    grants: [{ ...grant, grantId: randomUUID(), from: today, until: null, reason: null }],
    sample: [],
    command: { ...ownCommand(personId, correlationId, address), principal: systemPrincipal.id },
  };
  await access.inTurn(async () => {
    if (!needsSetUp(parts, today)) throw new Refused('set-up.done');
    const { position } = await openAccountFor(parts, opening);
    await followed(projections, position);
  });
  return { ask: 'device', personId, secret: newTotpSecret() };
}
