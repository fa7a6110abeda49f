import { timingSafeEqual } from 'node:crypto';
import type { AccessNote, AccessRecord } from '@bihuan/access-record';
import {
  type CalendarDate,
  grantsOn,
  grantsWithFactors,
  localOperator,
  type Principal,
  type RefusalCode,
  Refused,
} from '@bihuan/domain';
import type { KnownAccount, RunningSession, SignedIn } from '@bihuan/read-models';
import type { Request, Response } from 'express';
import { grantsToday } from '../access/deputy-grants.ts';
import type { AccessPart } from '../accounts/access-part.ts';
import { hashOfSecret } from '../accounts/installation-key.ts';
import type { ReadSide } from '../read-side.ts';
import { addressOf, notesOf } from './exchange.ts';
import { isStraightFromHere } from './from-here.ts';
import { comesFromOurs } from './host-check.ts';
import { readSessionCookie, type SessionCookie, setSessionCookie } from './session-cookie.ts';

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
  /** Takes what was forged, is over, or was sent by another site. */
  readonly note: AccessRecord['note'];
}

/** How old a cookie may become before the browser is given a new one. */
const renewAfterMs = 60_000;
/** How long requests that were under way with the cookie before may still come. */
const graceMs = 60_000;
/** Sessions whose newest cookie is remembered. */
const remembered = 10_000;
/** Clocks of replicas may differ by so much. */
const clockToleranceMs = 5 * 60_000;
const minuteMs = 60_000;

type Said = Pick<AccessNote, 'principal' | 'kind' | 'thing'>;

const isReading = (method: string) => method === 'GET' || method === 'HEAD' || method === 'OPTIONS';

/**
 * Idle for too long, at its end, or begun by a clock that was ahead: such a one would neither be idle nor end for as long as that was.
 * When it was recorded decides nothing: the record never goes back behind a clock that was ahead once.
 */
function isOver({ session, rules }: SignedIn, { givenAt }: SessionCookie, at: number): boolean {
  const { idleMinutes, longestMinutes } = rules;
  const leftMs = Date.parse(session.endsAt) - at;
  const isAhead = givenAt - at > clockToleranceMs || leftMs - longestMinutes * minuteMs > clockToleranceMs;
  return isAhead || leftMs <= 0 || at - givenAt > idleMinutes * minuteMs;
}

export function createAuthenticate({ access, projections, clock, today, note }: AuthenticationParts): Authenticate {
  const { key, publicUrl } = access;
  const operatorKey = Buffer.from(access.localOperatorKey);
  const newest = new Map<string, { readonly givenAt: number; readonly usedAt: number }>();

  /** What nobody may escape the record by; `thing` says whose credential it was, as far as that is known. */
  const noteRefused = (request: Request, code: RefusalCode, said: Said) =>
    note({ what: 'refused', ...said, from: addressOf(request), correlationId: notesOf(request).correlationId, code });
  function refuse(request: Request, code: RefusalCode, said: Said): never {
    noteRefused(request, code, said);
    throw new Refused(code);
  }

  function byBearer(text: string, request: Request): Identity {
    const [, secret] = /^Bearer +([\w.~+/=-]{1,300})$/i.exec(text) ?? [];
    if (secret === undefined) return refuse(request, 'principal.unknown', {});
    const given = Buffer.from(secret);
    if (given.length === operatorKey.length && timingSafeEqual(given, operatorKey) && isStraightFromHere(request))
      return { principal: localOperator, signedIn: null };
    const token = projections.access.token(hashOfSecret(secret));
    const thing = token === null ? null : `token-${token.id}`;
    if (token === null || token.revokedAt !== null || token.expiresOn < today())
      return refuse(request, 'principal.unknown', { kind: 'token', thing });
    return { principal: { id: `token-${token.id}`, kind: 'token', grants: token.grants }, signedIn: null };
  }

  /**
   * Whether this is a copy of a cookie that its browser has replaced long since. Nobody can tell which of the two is the thief's: from then
   * on neither lets anybody in.
   */
  function isReplaced(sessionId: string, givenAt: number, now: number): boolean {
    const known = newest.get(sessionId);
    if (known === undefined || givenAt > known.givenAt) {
      newest.delete(sessionId);
      newest.set(sessionId, { givenAt, usedAt: now });
      if (newest.size > remembered) newest.delete(newest.keys().next().value as string);
      return false;
    }
    // Answers overtake each other: a browser may be left with a cookie a little older than the newest.
    if (known.givenAt - givenAt <= graceMs || now - known.usedAt <= graceMs) return false;
    newest.set(sessionId, { givenAt: Number.POSITIVE_INFINITY, usedAt: Number.NEGATIVE_INFINITY });
    return true;
  }

  function byCookie(request: Request, response: Response): Identity | null {
    const cookie = readSessionCookie(request, key, publicUrl);
    if (cookie === null) return null;
    if (cookie === 'forged') {
      noteRefused(request, 'principal.unknown', { thing: 'session' });
      return null;
    }
    const now = clock();
    const at = now.getTime();
    const takeAway = () => setSessionCookie(response, { secret: null, at: now, key, publicUrl });
    const found = projections.access.signedIn(cookie.hash);
    if (found === null || isOver(found, cookie, at)) {
      takeAway();
      return null;
    }
    const { session, account } = found;
    const whose = { principal: account.personId, kind: 'account', thing: `session-${session.id}` };
    if (isReplaced(session.id, cookie.givenAt, at)) {
      takeAway();
      return refuse(request, 'session.over', whose);
    }
    if (!isReading(request.method) && !comesFromOurs(request, publicUrl))
      return refuse(request, 'principal.from-elsewhere', whose);
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
