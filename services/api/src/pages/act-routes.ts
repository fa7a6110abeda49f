import { randomUUID } from 'node:crypto';
import type { AccessRecord } from '@bihuan/access-record';
import { type CalendarDate, type Language, problemInWords, Refused } from '@bihuan/domain';
import { type ErrorRequestHandler, type Request, type Response, Router } from 'express';
import type { LinkHolder } from '../features/act-links/links.ts';
import { addressOf, notesOf } from '../http/exchange.ts';
import { languageOf } from '../http/language.ts';
import type { Call, CallContext } from '../operations.ts';
import { incoming, readActForm } from './act-form.ts';
import { actPage, actProblemPage } from './act-page.ts';

export interface ActParts {
  /** Refused: `link.not-valid`. */
  readonly holderOf: (findingId: string, secret: string) => Promise<LinkHolder>;
  readonly call: Call;
  readonly note: AccessRecord['note'];
  readonly today: () => CalendarDate;
  readonly where: string;
  readonly statusOf: (refused: Refused) => number;
}

/**
 * The page behind the link in a reminder. Whoever holds the link reads one finding, reports its progress and hands in evidence for it, and
 * nothing else: every call here names the finding of the link. Opening it changes nothing, however often a mail scanner does so.
 */
export function actRoutes(parts: ActParts): Router {
  const router = Router();
  router.get('/act/:finding/:secret', async (request, response) => {
    notesOf(request).route = 'act';
    const { context } = await opened(request, parts, 'link-opened');
    await show(request, response, parts, { context, done: null });
  });
  router.post('/act/:finding/:secret', async (request, response) => {
    notesOf(request).route = 'act';
    const { context } = await opened(request, parts, null);
    await report(request, parts, context);
    response.redirect(303, `${pathOf(request)}?done=1&lang=${languageAsked(request)}`);
  });
  router.use('/act', problemPage(parts));
  return router;
}

type Acting = Omit<CallContext, 'idempotencyKey'>;
const findingOf = (request: Request) => String(request.params['finding']);
const pathOf = (request: Request) => request.originalUrl.split('?')[0] ?? '';

/** Who holds the link, noted. Refused: `link.not-valid`. */
async function opened(request: Request, { holderOf, note }: ActParts, what: 'link-opened' | null) {
  const findingId = findingOf(request);
  const { correlationId } = notesOf(request);
  const from = addressOf(request);
  const said = { thing: findingId, operation: 'act', from, correlationId };
  try {
    const { principal, link } = await holderOf(findingId, String(request.params['secret']));
    const person = link.recipient.kind === 'person' ? link.recipient.personId : null;
    if (what !== null) note({ what, principal: principal.id, kind: 'link', onBehalfOf: person, ...said });
    const context: Acting = { principal, correlationId, from, actingAs: 'evaluated-unit', onBehalfOf: person };
    return { context };
  } catch (error) {
    if (error instanceof Refused) note({ what: 'link-refused', code: error.code, ...said });
    throw error;
  }
}

async function show(
  request: Request,
  response: Response,
  { call, where }: ActParts,
  { context }: { readonly context: Acting; readonly done: string | null },
): Promise<void> {
  const language = languageAsked(request);
  const found = await call('getFinding', { params: { id: findingOf(request) }, query: {} }, context);
  const isDone = request.query['done'] === '1';
  const done = !isDone ? null : language === 'zh' ? '已收到，谢谢。' : 'Received, thank you.';
  send(response, actPage({ language, where, address: pathOf(request), key: randomUUID(), found, done }));
}

/** First the files, then the report that refers to them; sent again with the same key, both are found done. */
async function report(request: Request, { call, today }: ActParts, context: Acting): Promise<void> {
  const { fields, files } = await readActForm(request);
  const id = findingOf(request);
  const key = fields.get('key') ?? randomUUID();
  const on = today();
  const keyed = { ...context, idempotencyKey: key };
  const stored =
    files.length === 0
      ? []
      : (
          await call(
            'attachEvidence',
            {
              params: { id },
              body: { files: files.map(({ name }) => ({ name, speaksOf: on })) },
              files: incoming(files),
            },
            keyed,
          )
        ).files;
  const unfit = stored.find((file) => !file.stored);
  if (unfit?.problem) throw new Refused(unfit.problem.code as never, { name: unfit.name });
  const note = fields.get('note')?.trim();
  await call(
    'reportProgress',
    {
      params: { id },
      body: {
        measureId: fields.get('measure') ?? '',
        percent: percentOf(fields.get('percent') ?? ''),
        note: note === undefined || note === '' ? null : note,
        evidence: stored.flatMap(({ hash, name }) => (hash === null ? [] : [{ hash, name, speaksOf: on }])),
        on,
      },
    },
    keyed,
  );
}

/** A field that was left empty is no nought. */
const percentOf = (text: string): number => (/^\s*\d{1,3}\s*$/.test(text) ? Number(text) : Number.NaN);

function languageAsked(request: Request): Language {
  const asked = request.query['lang'];
  return asked === 'zh' || asked === 'en' ? asked : languageOf(request.headers['accept-language']);
}

function send(response: Response, html: string): void {
  // Without an origin its form would be sent as if it came from nowhere, which is refused.
  response.set({ 'cache-control': 'no-store', 'referrer-policy': 'same-origin', 'x-robots-tag': 'noindex' });
  response.type('html').send(html);
}

function problemPage({ where, statusOf }: ActParts): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (!(error instanceof Refused)) {
      next(error);
      return;
    }
    notesOf(request).refusal = error.code;
    const language = languageAsked(request);
    response.status(statusOf(error));
    send(response, actProblemPage(language, where, problemInWords(error.problems[0] ?? error, language)));
  };
}
