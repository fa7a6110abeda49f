import { timingSafeEqual } from 'node:crypto';
import { type CalendarDate, grantsOn, grantsWithFactors, localOperator, type Principal, Refused } from '@bihuan/domain';
import type { KnownAccount, RunningSession } from '@bihuan/read-models';
import type { Request, Response } from 'express';
import { grantsToday } from '../access/deputy-grants.ts';
import type { AccessPart } from '../accounts/access-part.ts';
import { hashOfSecret } from '../accounts/installation-key.ts';
import type { ReadSide } from '../read-side.ts';
import { isStraightFromHere } from './from-here.ts';
import { comesFromOurs } from './host-check.ts';
import { readSessionCookie, setSessionCookie } from './session-cookie.ts';

/** Who a request is from. */
export interface Identity {
  readonly principal: Principal;
  /** Null for tokens and the local operator. */
  readonly signedIn: { readonly session: RunningSession; readonly account: KnownAccount } | null;
}

/**
 * Who a request is from; null when it says nothing of it, so that a page can ask. Refused: `principal.unknown` for what it says and is
 * not so, `session.over`, `principal.from-elsewhere` for a change that another site's page asks for with the reader's cookie.
 */
export type Authenticate = (request: Request, response: Response) => Identity | null;

export interface AuthenticationParts {
  readonly access: AccessPart;
  readonly projections: Pick<ReadSide, 'access'>;
  readonly clock: () => Date;
  readonly today: () => CalendarDate;
}

/** How old a cookie may become before the browser is given a new one. */
const renewAfterMs = 60_000;
/** How long requests that were under way with the cookie before may still come. */
const graceMs = 60_000;
/** Sessions whose newest cookie is remembered. */
const remembered = 10_000;

const isReading = (method: string) => method === 'GET' || method === 'HEAD' || method === 'OPTIONS';

export function createAuthenticate({ access, projections, clock, today }: AuthenticationParts): Authenticate {
  const { key, publicUrl } = access;
  const operatorKey = Buffer.from(access.localOperatorKey);
  const newest = new Map<string, { readonly givenAt: number; readonly usedAt: number }>();

  function byBearer(text: string, request: Request): Identity {
    const [, secret] = /^Bearer +([\w.~+/=-]{1,300})$/i.exec(text) ?? [];
    if (secret === undefined) throw new Refused('principal.unknown');
    const given = Buffer.from(secret);
    if (given.length === operatorKey.length && timingSafeEqual(given, operatorKey) && isStraightFromHere(request))
      return { principal: localOperator, signedIn: null };
    const token = projections.access.token(hashOfSecret(secret));
    if (token === null || token.revokedAt !== null || token.expiresOn < today()) throw new Refused('principal.unknown');
    return { principal: { id: `token-${token.id}`, kind: 'token', grants: token.grants }, signedIn: null };
  }

  /** A copy of a cookie that its browser has replaced long since is nobody's. */
  function refuseReplaced(sessionId: string, givenAt: number, now: number): void {
    const known = newest.get(sessionId);
    if (known === undefined || givenAt > known.givenAt) {
      newest.delete(sessionId);
      newest.set(sessionId, { givenAt, usedAt: now });
      if (newest.size > remembered) newest.delete(newest.keys().next().value as string);
      return;
    }
    // Answers overtake each other: a browser may be left with a cookie a little older than the newest.
    if (known.givenAt - givenAt > graceMs && now - known.usedAt > graceMs) throw new Refused('session.over');
  }

  function byCookie(request: Request, response: Response): Identity | null {
    const cookie = readSessionCookie(request, key, publicUrl);
    if (cookie === null) return null;
    const now = clock();
    const at = now.getTime();
    const found = projections.access.signedIn(cookie.hash);
    const idleMs = (found?.rules.idleMinutes ?? 0) * 60_000;
    if (found === null || Date.parse(found.session.endsAt) <= at || at - cookie.givenAt > idleMs) {
      setSessionCookie(response, { secret: null, at: now, key, publicUrl });
      return null;
    }
    const { session, account } = found;
    refuseReplaced(session.id, cookie.givenAt, at);
    if (!isReading(request.method) && !comesFromOurs(request, publicUrl)) throw new Refused('principal.from-elsewhere');
    if (at - cookie.givenAt > renewAfterMs)
      setSessionCookie(response, { secret: cookie.secret, at: now, key, publicUrl });
    const grants = grantsOn(today(), account.held);
    return { principal: { id: account.personId, kind: 'account', grants }, signedIn: { session, account } };
  }

  return (request, response) => {
    const { authorization } = request.headers;
    return authorization === undefined ? byCookie(request, response) : byBearer(authorization, request);
  };
}

/** The same with what an account may act as in the stead of others today (代理). */
export type Identify = (request: Request, response: Response) => Promise<Identity | null>;

export function createIdentify(
  authenticate: Authenticate,
  {
    projections,
    today,
  }: Pick<AuthenticationParts, 'today'> & { readonly projections: Pick<ReadSide, 'access' | 'contacts'> },
): Identify {
  return async (request, response) => {
    const identity = authenticate(request, response);
    if (identity === null || identity.principal.kind !== 'account') return identity;
    const { principal, signedIn } = identity;
    if (signedIn === null) return identity;
    const grants = await grantsToday(projections, signedIn.account, today());
    const rules = projections.access.rules();
    return { ...identity, principal: { ...principal, grants: grantsWithFactors(signedIn.session, rules, grants) } };
  };
}
