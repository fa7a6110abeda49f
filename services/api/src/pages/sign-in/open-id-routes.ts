import { Refused } from '@bihuan/domain';
import { parseCookie, stringifySetCookie } from 'cookie';
import { type Request, type Response, Router } from 'express';
import type { Departure, OpenId } from '../../accounts/open-id.ts';
import { accountOfProvider } from '../../accounts/provider-account.ts';
import { begin, type From } from '../../accounts/sign-in.ts';
import { isSecure } from '../../http/session-cookie.ts';
import type { SignInRouteParts } from './routes.ts';
import { whereTo } from './where-to.ts';

const cookieName = 'bihuan-openid';
const holdsSeconds = 600;

interface OpenIdRouteParts extends SignInRouteParts {
  readonly openId: OpenId;
  readonly fromOf: (request: Request) => From;
  readonly letIn: (request: Request, response: Response, secret: string, to: string) => Promise<void>;
}

/** To the provider and back. What has to be the same at the return is sealed in a cookie that other sites' links bring along (Lax). */
export function openIdRoutes({ parts, openId, today, fromOf, letIn }: OpenIdRouteParts): Router {
  const router = Router();
  const { access, clock } = parts;
  const base = (request: Request) => access.publicUrl ?? `http://${request.headers.host}`;
  const setCookie = (response: Response, value: string | null) => {
    const attributes = { path: '/sign-in/openid', httpOnly: true, sameSite: 'lax' } as const;
    const secure = isSecure(response.req, access.publicUrl);
    const maxAge = value === null ? 0 : holdsSeconds;
    response.append(
      'Set-Cookie',
      stringifySetCookie({ name: cookieName, value: value ?? '', ...attributes, secure, maxAge }),
    );
  };
  router.get('/sign-in/openid', async (request, response) => {
    const { url, departure } = await openId.depart(`${base(request)}/sign-in/openid/back`);
    const until = clock().getTime() + holdsSeconds * 1000;
    const to = whereTo(request.query['to']);
    setCookie(response, access.key.seal('departure', JSON.stringify({ ...departure, to, until })));
    response.redirect(303, url.href);
  });
  router.get('/sign-in/openid/back', async (request, response) => {
    const sealed = parseCookie(request.headers.cookie ?? '')[cookieName] ?? '';
    setCookie(response, null);
    const opened = access.key.unseal('departure', sealed);
    const left =
      opened === null ? null : (JSON.parse(opened) as Departure & { readonly to: string; readonly until: number });
    if (left === null || left.until < clock().getTime()) throw new Refused('sign-in.took-too-long');
    const from = fromOf(request);
    try {
      const claimed = await openId.arrive(new URL(request.originalUrl, base(request)), left);
      const personId = await accountOfProvider(parts, claimed, { today: today(), correlationId: from.correlationId });
      const { secret } = await begin(parts, personId, ['openid'], null, from);
      await letIn(request, response, secret, left.to);
    } catch (error) {
      const { address, correlationId } = from;
      if (error instanceof Refused)
        parts.accessRecord.note({ what: 'sign-in-refused', from: address, correlationId, code: error.code });
      throw error;
    }
  });
  router.get('/sign-in/openid/leave', async (request, response) => {
    const url = await openId.leave(`${base(request)}/sign-in`);
    response.redirect(303, url?.href ?? '/sign-in');
  });
  return router;
}
