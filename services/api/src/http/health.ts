import { type Language, problemInWords, Refused } from '@bihuan/domain';
import { Router } from 'express';
import type { Metrics } from '../metrics/metrics.ts';
import { notesOf, requestLanguage } from './exchange.ts';

/** Why something does not serve, in both languages. */
export interface NotReady {
  readonly what: string;
  readonly code: string;
  readonly messages: Readonly<Record<Language, string>>;
}

export interface Readiness {
  readonly ready: boolean;
  readonly projections: readonly object[];
  readonly problems: readonly NotReady[];
}

/**
 * `/healthz` (the process answers), `/readyz` (everything is served, or which is not and why), `/metrics` (Prometheus). A problem that
 * takes nothing away from whoever asks, such as a late sweep, is named and leaves it ready: see the README.
 */
export function healthRoutes(readiness: () => Promise<Readiness>, { registry }: Pick<Metrics, 'registry'>): Router {
  // At these addresses and no other spelling of them: a proxy that keeps them inside names them so.
  const router = Router({ caseSensitive: true, strict: true });
  router.get('/healthz', (request, response) => {
    notesOf(request).route = 'healthz';
    response.set('Cache-Control', 'no-store').json({ status: 'alive' });
  });
  router.get('/readyz', async (request, response) => {
    notesOf(request).route = 'readyz';
    const state = await readiness();
    const language = requestLanguage(request);
    const why = state.problems.map(({ messages }) => messages[language]);
    response
      .status(state.ready ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({ status: state.ready ? 'ready' : 'not-ready', why, ...state });
  });
  router.get('/metrics', async (request, response) => {
    notesOf(request).route = 'metrics';
    response
      .set('Cache-Control', 'no-store')
      .type(registry.contentType)
      .send(await registry.metrics());
  });
  return router;
}

/** A refusal as one reason of `/readyz`. */
export function notReadyBecause(what: string, error: unknown): NotReady {
  const refused = error instanceof Refused ? error : new Refused('service.fault', { correlationId: '—' });
  return {
    what,
    code: refused.code,
    messages: { zh: problemInWords(refused, 'zh').message, en: problemInWords(refused, 'en').message },
  };
}
