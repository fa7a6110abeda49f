import { type Language, Refused } from '@bihuan/domain';
import type { Request, Response } from 'express';
import { answerAndHangUp } from './answer-and-hang-up.ts';
import type { Identity } from './authenticate.ts';
import { correlationHeader, correlationIdOf } from './correlation.ts';
import { languageOf } from './language.ts';
import { problemDocument, refusalOfFrameError, serviceFault } from './problem.ts';
import { withoutSecret } from './without-secret.ts';

/** What the frame knows about one exchange. */
interface ExchangeNotes {
  correlationId: string;
  /** The operation, page or probe that answered; the label of its metrics. */
  route: string;
  refusal: string | null;
  /** Of its trace; null where it is not traced. */
  traceId: string | null;
  /** Who the request is from; null as long as that is not asked, and for whoever is not known. */
  identity: Identity | null;
  /** Whether it is answered while the request is still coming: nothing more of it is wanted. */
  endsEarly: boolean;
}

const notes = new WeakMap<Request, ExchangeNotes>();

/** Notes of a request, made on first use. */
export function notesOf(request: Request): ExchangeNotes {
  let found = notes.get(request);
  if (found === undefined) {
    found = {
      correlationId: correlationIdOf(request.headers[correlationHeader]),
      route: 'other',
      refusal: null,
      traceId: null,
      identity: null,
      endsEarly: false,
    };
    notes.set(request, found);
  }
  return found;
}

/** The network address that a request came from; of a connection that is closed already there is none. */
export const addressOf = (request: Request): string | null => request.ip?.replace(/^::ffff:(?=\d)/, '') ?? null;

export const requestLanguage = (request: Request): Language => languageOf(request.headers['accept-language']);

/** What is answered to a request that came to nothing: a refusal, or that there is a fault of ours. */
export function problemOf(request: Request, error: unknown) {
  const { correlationId } = notesOf(request);
  const expected = refusalOfFrameError(error);
  const refused = expected ?? serviceFault(correlationId);
  const language = requestLanguage(request);
  const instance = withoutSecret(request.originalUrl.slice(0, 500));
  return { expected, refused, language, document: problemDocument(refused, { language, instance, correlationId }) };
}

/**
 * Answers with a problem document, where nothing has been answered yet and the answer has not said itself how it ended; returns the
 * unexpected error, if it was one, for the log.
 */
export function answerProblem(request: Request, response: Response, error: unknown): Error | null {
  const exchange = notesOf(request);
  const { expected, refused, language, document } = problemOf(request, error);
  exchange.refusal = refused.code;
  if (response.headersSent) {
    if (!response.writableEnded) response.destroy();
  } else {
    response.status(document.status).type('application/problem+json').set('Content-Language', language);
    response.set('Cache-Control', 'no-store').vary('Accept-Language');
    if (document.status === 503) response.set('Retry-After', '1');
    if (document.status === 429) response.set('Retry-After', String(refused.params['seconds'] ?? 60));
    if (document.status === 401) response.set('WWW-Authenticate', 'Bearer');
    const allowed = refused.code === 'request.method-not-allowed' ? refused.params['allowed'] : undefined;
    if (Array.isArray(allowed)) response.set('Allow', allowed.join(', '));
    const text = JSON.stringify(document);
    if (exchange.endsEarly) answerAndHangUp(request, response, text);
    else response.send(text);
  }
  if (expected !== null) return null;
  return error instanceof Error ? error : new Error(String(error));
}

/** For what answers only one method: everything else there is refused with `Allow`. */
export const methodNotAllowed = (request: Request, allowed: readonly string[]) =>
  new Refused('request.method-not-allowed', { path: request.path, method: request.method, allowed });
