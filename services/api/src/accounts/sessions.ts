import { randomUUID } from 'node:crypto';
import { type CommandMetadata, endSession, type Factor, startSession } from '@bihuan/domain';
import type { Parts } from '../parts.ts';
import { hashOfSecret, newSecret } from './installation-key.ts';

type SessionParts = Pick<Parts, 'streams' | 'projections' | 'clock'>;

export interface Begun {
  readonly id: string;
  /** Of the cookie; nobody keeps it. */
  readonly secret: string;
}

interface Beginning {
  readonly personId: string;
  readonly factors: Factor[];
  readonly totpStep: number | null;
  readonly correlationId: string;
  /** Where it comes from. */
  readonly address: string;
}

const followedWithinMs = 5_000;

/** Something that somebody did who is not (or no longer) signed in by a request: the person is the principal. */
export function ownCommand(personId: string, correlationId: string, address: string | null = null): CommandMetadata {
  const commandId = randomUUID();
  const from = address === null ? {} : { from: address };
  return { commandId, fingerprint: commandId, principal: personId, correlationId, causationId: null, ...from };
}

/** Begins a session; resolves once requests with it are known. */
export async function beginSession(
  { streams, projections, clock }: SessionParts,
  { personId, factors, totpStep, correlationId, address }: Beginning,
): Promise<Begun> {
  const id = randomUUID();
  const secret = newSecret();
  const { longestMinutes } = projections.access.rules();
  const endsAt = new Date(clock().getTime() + longestMinutes * 60_000).toISOString();
  const { position } = await streams.session.execute({
    id,
    command: ownCommand(personId, correlationId, address),
    decide: (state) => startSession({ personId, hash: hashOfSecret(secret), factors, totpStep, endsAt }, state),
  });
  await followed(projections, position);
  return { id, secret };
}

/** Ends one session; resolves once it is let in no more. */
export async function finishSession(
  { streams, projections }: SessionParts,
  {
    id,
    personId,
    why,
    correlationId,
  }: { readonly id: string; readonly personId: string; readonly why: 'signed-out' | 'replaced' } & Pick<
    Beginning,
    'correlationId'
  >,
): Promise<void> {
  const { position } = await streams.session.execute({
    id,
    command: ownCommand(personId, correlationId),
    decide: (state) => endSession({ why }, state),
  });
  await followed(projections, position);
}

/** Resolves once the read model of who is let in has reached a position. */
export async function followed(projections: Parts['projections'], position: bigint | null): Promise<void> {
  if (position === null) return;
  await projections.waitFor(position, { timeoutMs: followedWithinMs, projections: ['access'] });
}
