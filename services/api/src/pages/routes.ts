import { fileURLToPath } from 'node:url';
import { type Language, problemInWords, Refused } from '@bihuan/domain';
import express, { type ErrorRequestHandler, type Request, type RequestHandler, type Response, Router } from 'express';
import type { Identify, Identity } from '../http/authenticate.ts';
import { notesOf } from '../http/exchange.ts';
import { type DeskParts, deskFiles, deskRoutes } from '../web/desk-routes.ts';
import { accountPage, changeOwnPassword } from './account-page.ts';
import { type Ask, frameOf, type PageFrame, type PageRequest } from './page-request.ts';
import { renderPage } from './render.ts';
import { signInWords } from './sign-in/words.ts';
import { pageWords } from './words.ts';

export interface PageParts {
  /** Who reads; rejects for what is said and is not so. */
  readonly identify: Identify;
  /** The API's queries in process, for the reader of this request. */
  readonly ask: (request: Request) => Ask;
  /** Today in the jurisdiction's zone. */
  readonly today: () => string;
  /** IANA zone that decides which day it was. */
  readonly zone: string;
  /** Whose data this is, in the header. */
  readonly where: string;
  /** HTTP status of a refusal: the one place that chooses it. */
  readonly statusOf: (refused: Refused) => number;
  /** The browser application; null where none has been put together. */
  readonly desk: DeskParts | null;
}

const readForm = express.urlencoded({ extended: false, limit: '200kb', parameterLimit: 1000 });

/**
 * Addresses that letters, messages and bookmarks name, and where the application shows what they name: they stay when the application is
 * put in another order.
 */
const leadsTo: Readonly<Record<string, string>> = {
  '/': '/desk',
  '/ledger': '/desk/ledger',
  '/results': '/desk/money/results',
  '/contradictions': '/desk/money/contradictions',
  '/what-if': '/desk/money/what-if',
  '/lines/:id': '/desk/money/lines/:id',
  '/findings/:id': '/desk/findings/:id',
  '/policy-changes/:id': '/desk/policy/:id',
  '/inbox': '/desk/inbox',
  '/scheduler': '/desk/reminders',
  '/access-record': '/desk/audit',
};

const leading =
  (to: string): RequestHandler =>
  (request, response) => {
    const { id = '' } = request.params;
    const { search } = new URL(request.originalUrl, 'http://localhost');
    response
      .set('cache-control', 'no-store')
      .redirect(303, `${to.replace(':id', encodeURIComponent(String(id)))}${search}`);
  };

/** The application, and the plain pages of signing in and of one's own account: no script, nothing from outside. */
export function pageRoutes(parts: PageParts): Router {
  const router = Router();
  router.use(
    '/assets',
    express.static(fileURLToPath(new URL('./assets', import.meta.url)), { maxAge: '1h', index: false }),
  );
  if (parts.desk !== null) router.use(deskFiles(parts.desk));
  router.use(signedInFirst(parts));
  if (parts.desk !== null) router.use(deskRoutes(parts.desk));
  for (const [from, to] of Object.entries(leadsTo)) router.get(from, leading(to));
  router.get('/account', async (request, response) => {
    send(response, await accountPage(pageRequest(request, parts)));
  });
  router.post('/account/password', readForm, async (request, response) => {
    const problem = await changeOwnPassword(pageRequest(request, parts), request.body);
    if (problem === null) return response.redirect(303, '/sign-in');
    response.status(parts.statusOf(problem));
    send(response, await accountPage(pageRequest(request, parts), problem));
  });
  router.post('/account/sessions', async (request, response) => {
    const { ask } = pageRequest(request, parts);
    await ask('endOwnSessions', { body: {} });
    response.redirect(303, '/sign-in');
  });
  router.use(problemPage(parts));
  return router;
}

const pageRequest = (request: Request, parts: PageParts): PageRequest => ({
  ...pageFrame(request, parts),
  ask: parts.ask(request),
});

/** Everything of a page but its answers. */
export function pageFrame(request: Request, { where, zone }: Pick<PageParts, 'where' | 'zone'>): PageFrame {
  const address = new URL(request.originalUrl, 'http://localhost');
  const language = languageOf(request, address);
  return { language, address, where, zone, reader: readerOf(request, language) };
}

/** What the header calls whoever reads. */
function readerOf(request: Request, language: Language): string | null {
  const { identity } = notesOf(request);
  if (identity === null) return null;
  if (identity.principal.kind === 'local-operator') return signInWords[language].operator;
  return identity.signedIn?.account.name ?? identity.principal.id;
}

/** Who is not known is asked to sign in, and comes back to the page that was asked for. */
function signedInFirst({ identify }: PageParts): RequestHandler {
  return async (request, response, next) => {
    const exchange = notesOf(request);
    exchange.identity = await known(identify(request, response));
    // Else a form of the page would be sent as if it came from nowhere, which is refused.
    response.set('referrer-policy', 'same-origin');
    if (exchange.identity !== null) return next();
    if (request.method !== 'GET' && request.method !== 'HEAD') throw new Refused('principal.unknown');
    if (comesByLink(request)) return send(response, askAgain);
    response.set('cache-control', 'no-store').redirect(303, `/sign-in?to=${encodeURIComponent(request.originalUrl)}`);
  };
}

/** A session that is over is none; a change that another site asks for is refused. */
async function known(identifying: Promise<Identity | null>): Promise<Identity | null> {
  try {
    return await identifying;
  } catch (error) {
    if (error instanceof Refused && error.code === 'session.over') return null;
    throw error;
  }
}

/** A browser brings no cookie of a session along a link of another site (SameSite=Strict): it is let to ask once more, from here. */
const comesByLink = ({ headers }: Request) =>
  headers['sec-fetch-site'] === 'cross-site' && headers['sec-fetch-mode'] === 'navigate';

const askAgain =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta http-equiv="refresh" content="0"><title>Bihuan</title></html>';

function languageOf(request: Request, address: URL): Language {
  const chosen = address.searchParams.get('lang')?.slice(0, 2);
  if (chosen === 'zh' || chosen === 'en') return chosen;
  return request.acceptsLanguages('zh-CN', 'zh', 'en')?.toString().startsWith('en') === true ? 'en' : 'zh';
}

function send(response: Response, html: string): void {
  response.set('cache-control', 'no-store').type('html').send(html);
}

/** A refusal as a page; whatever was not thrown on purpose goes on to the frame's own handler. */
function problemPage(parts: PageParts): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (!(error instanceof Refused)) {
      next(error);
      return;
    }
    notesOf(request).refusal = error.code;
    const asked = pageRequest(request, parts);
    const first = error.problems[0] ?? error;
    const words = problemInWords(first, asked.language);
    const heading = asked.language === 'zh' ? '没有办成' : 'That did not work';
    response.status(parts.statusOf(error));
    send(
      response,
      renderPage('problem', frameOf(asked, heading), {
        heading,
        detail: words.message,
        todo: words.todo,
        code: first.code,
        w: pageWords[asked.language],
      }),
    );
  };
}
