import { type CalendarDate, confirmTotp, type Factor, needsTotp, Refused, signInNameSchema } from '@bihuan/domain';
import type { KnownAccount } from '@bihuan/read-models';
import { grantsToday } from '../access/deputy-grants.ts';
import type { Parts } from '../parts.ts';
import { changePasswordOf } from './change-password.ts';
import { hashOfSecret } from './installation-key.ts';
import { codeKey } from './lock-keys.ts';
import { refuseWeakPassword } from './passwords.ts';
import { newTotpSecret, totpStepOf } from './second-factor.ts';
import { type Begun, beginSession, followed, ownCommand } from './sessions.ts';

export type SignInParts = Pick<Parts, 'access' | 'streams' | 'projections' | 'clock' | 'accessRecord'>;

export interface From {
  /** Network address; counted for attempts that fail. */
  readonly address: string;
  readonly correlationId: string;
  readonly today: CalendarDate;
}

/** What is asked next of somebody whose password was right; sealed, so that the browser can carry it and change nothing. */
export type Step =
  | { readonly ask: 'new password'; readonly personId: string }
  | { readonly ask: 'code'; readonly personId: string }
  | { readonly ask: 'device'; readonly personId: string; readonly secret: string };
export type Outcome = { readonly next: Step } | { readonly begun: Begun };

const stepHoldsMs = 5 * 60_000;

export function sealStep(parts: SignInParts, step: Step): string {
  const until = parts.clock().getTime() + stepHoldsMs;
  const sealed: Sealed = { ...step, until, after: passwordMark(parts, step.personId) };
  return parts.access.key.seal('sign-in step', JSON.stringify(sealed));
}

type Sealed = Step & {
  readonly until: number;
  /** The password that was right. */
  readonly after: string;
};

const passwordMark = ({ projections }: SignInParts, personId: string): string =>
  hashOfSecret(projections.access.account(personId)?.passwordHash ?? '').slice(0, 16);

/** Refused `sign-in.took-too-long` after five minutes, once the password is another, and for what was not sealed here. */
export function unsealStep(parts: SignInParts, sealed: string): Step {
  const text = parts.access.key.unseal('sign-in step', sealed);
  if (text === null) throw new Refused('sign-in.took-too-long');
  const { until, after, ...step } = JSON.parse(text) as Sealed;
  const isOver = until < parts.clock().getTime() || after !== passwordMark(parts, step.personId);
  if (isOver) throw new Refused('sign-in.took-too-long');
  return step;
}

/** A name and a password. Refused `sign-in.refused` for whatever is not right, after the same time; `sign-in.locked`, `sign-in.busy`. */
export async function signInByPassword(
  parts: SignInParts,
  { name, password }: { readonly name: string; readonly password: string },
  from: From,
): Promise<Outcome> {
  const { access, projections } = parts;
  const lockOut = await access.lockOut;
  const written = signInNameSchema.safeParse(name);
  const known = written.success ? written.data : '';
  const account = known === '' ? null : projections.access.accountByName(known);
  await refuseLocked(parts, { key: known, principal: account?.personId ?? null }, from);
  const isRight = await access.passwords.verify(account?.passwordHash ?? null, password);
  if (account === null || !isRight || account.status !== 'active')
    return refuse(parts, { key: known, principal: account?.personId ?? null }, from);
  await lockOut.succeeded(known, from.address);
  return nextFor(parts, account, from, account.mustChange);
}

async function nextFor(parts: SignInParts, account: KnownAccount, from: From, mustChange: boolean): Promise<Outcome> {
  const { personId } = account;
  if (mustChange) return { next: { ask: 'new password', personId } };
  if (account.hasTotp) return { next: { ask: 'code', personId } };
  const grants = await grantsToday(parts.projections, account, from.today);
  const isNeeded = needsTotp(parts.projections.access.rules(), grants);
  if (isNeeded) return { next: { ask: 'device', personId, secret: newTotpSecret() } };
  return { begun: await begin(parts, personId, ['password'], null, from) };
}

/** A password of one's own in place of one that somebody else has chosen. Refused `sign-in.took-too-long` where it has been chosen already. */
export async function chooseNewPassword(
  parts: SignInParts,
  { personId }: Extract<Step, { readonly ask: 'new password' }>,
  password: string,
  from: From,
): Promise<Outcome> {
  const account = activeAccount(parts, personId);
  // A page that was left open after the password had been chosen chooses none again.
  if (!account.mustChange) throw new Refused('sign-in.took-too-long');
  refuseWeakPassword(password, account.name);
  if (await parts.access.passwords.verify(account.passwordHash, password))
    throw new Refused('password.same-again', {}, { field: 'password' });
  const hash = await parts.access.passwords.hash(password);
  const command = ownCommand(personId, from.correlationId, from.address);
  const reason = '本人修改密码';
  const { position } = await changePasswordOf(parts, { personId, hash, mustChange: false, reason, command });
  await followed(parts.projections, position);
  return nextFor(parts, account, from, false);
}

/** The code of the device. Refused `sign-in.refused`, `sign-in.locked`. */
export async function giveCode(
  parts: SignInParts,
  { personId }: Extract<Step, { readonly ask: 'code' }>,
  code: string,
  from: From,
): Promise<Outcome> {
  const account = activeAccount(parts, personId);
  const { access, clock } = parts;
  const lockOut = await access.lockOut;
  const key = codeKey(personId);
  await refuseLocked(parts, { key, principal: personId }, from);
  const secret = account.sealedTotp === null ? null : access.key.unseal('second factor', account.sealedTotp);
  const step = secret === null ? null : totpStepOf(secret, code, clock(), account.totpStep);
  if (step === null || !(await isFresh(parts, personId, step)))
    return refuse(parts, { key, principal: personId }, from);
  await lockOut.succeeded(key, from.address);
  return { begun: await begin(parts, personId, ['password', 'totp'], step, from) };
}

/** The first code of a new device: it is the person's from here on. Refused `sign-in.refused`, `sign-in.locked`. */
export async function confirmDevice(
  parts: SignInParts,
  step: Extract<Step, { readonly ask: 'device' }>,
  code: string,
  from: From,
): Promise<Outcome> {
  const { personId, secret } = step;
  activeAccount(parts, personId);
  const { access, clock } = parts;
  const lockOut = await access.lockOut;
  const key = codeKey(personId);
  await refuseLocked(parts, { key, principal: personId }, from);
  const taken = totpStepOf(secret, code, clock(), null);
  if (taken === null || !(await isFresh(parts, personId, taken)))
    return refuse(parts, { key, principal: personId }, from);
  await lockOut.succeeded(key, from.address);
  await access.inTurn(() => keepDevice(parts, personId, secret, from));
  return { begun: await begin(parts, personId, ['password', 'totp'], taken, from) };
}

/** A right code lets in once, at whichever replica. */
const isFresh = async ({ access }: Pick<SignInParts, 'access'>, personId: string, step: number): Promise<boolean> =>
  (await access.takenCodes).take(personId, step);

/** A page that was left open while another device was confirmed puts nothing in its place. */
async function keepDevice(
  { access, streams }: SignInParts,
  personId: string,
  secret: string,
  from: From,
): Promise<void> {
  const account = await streams.account.load(personId);
  if (account.status === 'none') throw new Refused('account.not-found');
  if (account.hasTotp) throw new Refused('sign-in.took-too-long');
  await streams['sign-in'].execute({
    id: personId,
    command: ownCommand(personId, from.correlationId, from.address),
    decide: () => [{ type: 'SignInTotpSet', data: { sealed: access.key.seal('second factor', secret) } }],
  });
  await streams.account.execute({
    id: personId,
    command: ownCommand(personId, from.correlationId, from.address),
    decide: confirmTotp,
  });
}

export async function begin(
  parts: SignInParts,
  personId: string,
  factors: Factor[],
  totpStep: number | null,
  { correlationId, address }: From,
): Promise<Begun> {
  const begun = await beginSession(parts, { personId, factors, totpStep, correlationId, address });
  parts.accessRecord.note({ what: 'signed-in', principal: personId, kind: 'account', from: address, correlationId });
  return begun;
}

function activeAccount({ projections }: SignInParts, personId: string): KnownAccount {
  const account = projections.access.account(personId);
  if (account?.status !== 'active') throw new Refused('sign-in.refused');
  return account;
}

interface Tried {
  /** Under which failures are counted. */
  readonly key: string;
  /** Whose account it is; null for a name that nobody has. */
  readonly principal: string | null;
}

/** Refused `sign-in.locked`; noted as an attempt of somebody unknown, of which there may be without measure. */
async function refuseLocked(
  { access, accessRecord }: Pick<SignInParts, 'access' | 'accessRecord'>,
  { key, principal }: Tried,
  { address, correlationId }: From,
): Promise<void> {
  await (await access.lockOut).check(key, address).catch((error: unknown) => {
    if (error instanceof Refused)
      accessRecord.note({ what: 'sign-in-refused', thing: principal, from: address, correlationId, code: error.code });
    throw error;
  });
}

async function refuse(
  { access, accessRecord }: SignInParts,
  { key, principal }: Tried,
  { address, correlationId }: From,
): Promise<never> {
  const code = 'sign-in.refused';
  await (await access.lockOut).failed(key, address);
  accessRecord.note({ what: 'sign-in-refused', principal, from: address, correlationId, code });
  throw new Refused(code);
}
