import { fileURLToPath } from 'node:url';
import { type Language, problemInWords, Refused } from '@bihuan/domain';
import express, { type ErrorRequestHandler, type Request, type Response, Router } from 'express';
import { accessRecordPage } from './access-record-page.ts';
import { allocationsPage } from './allocations-page.ts';
import { contradictionsPage } from './contradictions-page.ts';
import { findingPage } from './finding-page.ts';
import { inboxPage, markShownAsRead } from './inbox-page.ts';
import { ledgerPage } from './ledger-page.ts';
import { linePage } from './line-page.ts';
import { type Ask, frameOf, type PageRequest } from './page-request.ts';
import { policyChangePage } from './policy-change-page.ts';
import { renderPage } from './render.ts';
import { resultsPage } from './results-page.ts';
import { schedulerPage } from './scheduler-page.ts';
import { whatIfPage } from './what-if-page.ts';
import { pageWords } from './words.ts';

export interface PageParts {
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
}

const readForm = express.urlencoded({ extended: false, limit: '200kb', parameterLimit: 1000 });

/** Plain pages over the same operations that the API answers; no script, nothing from outside. */
export function pageRoutes(parts: PageParts): Router {
  const router = Router();
  router.use(
    '/assets',
    express.static(fileURLToPath(new URL('./assets', import.meta.url)), { maxAge: '1h', index: false }),
  );
  router.get('/', async (request, response) => {
    send(response, await allocationsPage(pageRequest(request, parts)));
  });
  router.get('/ledger', async (request, response) => {
    send(response, await ledgerPage(pageRequest(request, parts)));
  });
  router.get('/results', async (request, response) => {
    send(response, await resultsPage(pageRequest(request, parts)));
  });
  router.get('/contradictions', async (request, response) => {
    send(response, await contradictionsPage(pageRequest(request, parts)));
  });
  router.get('/lines/:id', async (request, response) => {
    send(response, await linePage(pageRequest(request, parts), request.params.id));
  });
  router.get('/findings/:id', async (request, response) => {
    send(response, await findingPage(pageRequest(request, parts), request.params.id));
  });
  router.get('/policy-changes/:id', async (request, response) => {
    send(response, await policyChangePage(pageRequest(request, parts), request.params.id));
  });
  router.get('/inbox', async (request, response) => {
    // Without it the form of this page would be sent as if it came from nowhere, which is refused.
    response.set('referrer-policy', 'same-origin');
    send(response, await inboxPage(pageRequest(request, parts)));
  });
  router.post('/inbox', readForm, async (request, response) => {
    const asked = pageRequest(request, parts);
    const form = request.body as { readonly item?: string | readonly string[] } | undefined;
    await markShownAsRead(asked, [form?.item ?? []].flat());
    response.redirect(303, `${asked.address.pathname}${asked.address.search}`);
  });
  router.get('/scheduler', async (request, response) => {
    send(response, await schedulerPage(pageRequest(request, parts)));
  });
  router.get('/access-record', async (request, response) => {
    send(response, await accessRecordPage(pageRequest(request, parts)));
  });
  router.get('/what-if', async (request, response) => {
    send(response, await whatIfPage(pageRequest(request, parts)));
  });
  router.use(problemPage(parts));
  return router;
}

function pageRequest(request: Request, { ask, today, where, zone }: PageParts): PageRequest {
  const address = new URL(request.originalUrl, 'http://localhost');
  return { ask: ask(request), language: languageOf(request, address), address, today: today(), where, zone };
}

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
