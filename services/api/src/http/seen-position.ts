import { type Position, Refused } from '@bihuan/domain';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { Request, RequestHandler, Response } from 'express';
import type { ReadSide } from '../read-side.ts';
import { isSecure } from './session-cookie.ts';

export interface SeenPositionParts {
  readonly projections: Pick<ReadSide, 'waitFor'>;
  /** Up to where this process has written; null before it has. */
  readonly lastAppended: () => Position | null;
  readonly publicUrl: string | null;
}

const cookieName = 'bihuan-seen';
const afterHeader = 'bihuan-after';
/** Replicas are not behind each other for longer; and no position of a log that is no more is waited for after that. */
const goodForSeconds = 60;
/** Then it is answered as it stands, as after own writes: a query that says `after` itself is refused instead. */
const waitMs = 3_000;

/**
 * Several replicas behind one address serve each person as one: who has just written by one of them, or signed in there, is known to the
 * next one too. Browsers bring as a cookie up to where the replica that answered them had written; whoever brings a token says
 * `Bihuan-After`. Nobody is let in by it: it is waited for, and nothing else.
 */
export function followSeenPosition({ projections, lastAppended, publicUrl }: SeenPositionParts): RequestHandler {
  return async (request, response, next) => {
    const before = lastAppended();
    if (request.headers.authorization === undefined)
      onHead(response, () => {
        const now = lastAppended();
        if (now !== before && now !== null) giveCookie(response, now, publicUrl);
      });
    const seen = seenBy(request);
    if (seen !== null)
      await projections.waitFor(seen, { timeoutMs: waitMs }).catch((error: unknown) => {
        if (!(error instanceof Refused)) throw error;
      });
    next();
  };
}

function seenBy({ headers }: Request): Position | null {
  const said = headers[afterHeader] ?? parseCookie(headers.cookie ?? '')[cookieName];
  return typeof said === 'string' && /^\d{1,19}$/.test(said) ? BigInt(said) : null;
}

function giveCookie(response: Response, position: Position, publicUrl: string | null): void {
  const secure = isSecure(response.req, publicUrl);
  const attributes = { path: '/', httpOnly: true, sameSite: 'strict', secure, maxAge: goodForSeconds } as const;
  response.append('Set-Cookie', stringifySetCookie({ name: cookieName, value: String(position), ...attributes }));
}

/** Before the head of the answer is written, however that comes about. */
function onHead(response: Response, give: () => void): void {
  const writeHead = response.writeHead.bind(response);
  const giving = (...head: Parameters<typeof writeHead>) => {
    give();
    return writeHead(...head);
  };
  response.writeHead = giving as typeof response.writeHead;
}
