import { timingSafeEqual } from 'node:crypto';
import { type Cookies, parseCookie, stringifySetCookie } from 'cookie';
import type { Request, Response } from 'express';
import { hashOfSecret, type InstallationKey } from '../accounts/installation-key.ts';

/** What a browser brings: the secret of its session, and when it was last given this cookie (in ms). */
export interface SessionCookie {
  readonly secret: string;
  /** As the log has it. */
  readonly hash: string;
  readonly givenAt: number;
}

const plainName = 'bihuan-session';
/** Only over https, only for this host, only for the whole site: a browser takes it no other way. */
const secureName = `__Host-${plainName}`;

/** Whether the reader sees an https address. */
export const isSecure = (request: Request, publicUrl: string | null): boolean =>
  publicUrl?.startsWith('https:') === true && request.headers.host === new URL(publicUrl).host;

const signature = (key: InstallationKey, secret: string, givenAt: string) =>
  key.sign('cookie', `${secret}.${givenAt}`).slice(0, 32);

/** Cookies whose signature was found to be ours: the next request brings the same one. The oldest makes room. */
const seen = new WeakMap<InstallationKey, Map<string, SessionCookie>>();
const mostSeen = 10_000;

/** Null without one; `forged`: one that was not given by this installation. */
export function readSessionCookie(
  request: Request,
  key: InstallationKey,
  publicUrl: string | null,
): SessionCookie | 'forged' | null {
  const { cookie } = request.headers;
  if (cookie === undefined) return null;
  const cookies: Cookies = parseCookie(cookie);
  // Over https only the one that no neighbour of this host can plant.
  const value = cookies[isSecure(request, publicUrl) ? secureName : plainName] ?? '';
  if (value === '') return null;
  const ofKey = seen.get(key) ?? new Map<string, SessionCookie>();
  seen.set(key, ofKey);
  const known = ofKey.get(value);
  if (known !== undefined) return known;
  const read = verified(value, key);
  if (read === null) return 'forged';
  ofKey.set(value, read);
  if (ofKey.size > mostSeen) ofKey.delete(ofKey.keys().next().value as string);
  return read;
}

function verified(value: string, key: InstallationKey): SessionCookie | null {
  const [, secret, givenAt, mark] = /^([\w-]{43})\.([0-9a-z]{1,12})\.([0-9a-f]{32})$/.exec(value) ?? [];
  if (secret === undefined || givenAt === undefined || mark === undefined) return null;
  const isOurs = timingSafeEqual(Buffer.from(mark), Buffer.from(signature(key, secret, givenAt)));
  return isOurs ? { secret, hash: hashOfSecret(secret), givenAt: Number.parseInt(givenAt, 36) } : null;
}

/** Gives the browser the cookie of a session, or takes it away (`secret` null). It ends with the browser. */
export function setSessionCookie(
  response: Response,
  { secret, at, key, publicUrl }: { secret: string | null; at: Date; key: InstallationKey; publicUrl: string | null },
): void {
  const secure = isSecure(response.req, publicUrl);
  const givenAt = at.getTime().toString(36);
  const attributes = { path: '/', httpOnly: true, sameSite: 'strict', secure } as const;
  const name = secure ? secureName : plainName;
  const cookie =
    secret === null
      ? stringifySetCookie({ name, value: '', ...attributes, maxAge: 0 })
      : stringifySetCookie({ name, value: `${secret}.${givenAt}.${signature(key, secret, givenAt)}`, ...attributes });
  response.append('Set-Cookie', cookie);
}
