import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import { kindOfRoute, type Metrics } from '../metrics/metrics.ts';
import { correlationHeader } from './correlation.ts';
import { notesOf } from './exchange.ts';
import { withoutSecret } from './without-secret.ts';

/** Gives every exchange its correlation id, writes one JSON line about it, and times it. */
export function requestLog(
  logger: Logger,
  { requests, refused }: Pick<Metrics, 'requests' | 'refused'>,
): RequestHandler {
  const log = pinoHttp({
    logger,
    genReqId: (request) => notesOf(request as never).correlationId,
    customLogLevel: (_request, response, error) => (error || response.statusCode >= 500 ? 'error' : 'info'),
    customProps: (request) => {
      const { correlationId, route, refusal, traceId } = notesOf(request as never);
      return { correlationId, route, ...(refusal !== null && { refusal }), ...(traceId !== null && { traceId }) };
    },
    // Headers and bodies stay out of the log: they hold what people wrote.
    serializers: {
      req: ({ method, url }) => ({ method, url: withoutSecret(url) }),
      res: ({ statusCode }) => ({ statusCode }),
    },
    customSuccessMessage: () => 'request',
    customErrorMessage: () => 'request',
  });
  return (request, response, next) => {
    const exchange = notesOf(request);
    const begun = performance.now();
    response.setHeader(correlationHeader, exchange.correlationId);
    response.once('finish', () => {
      const { route, refusal } = exchange;
      const kind = kindOfRoute(route);
      const labels = { route, kind, method: request.method, status: String(response.statusCode) };
      requests.observe(labels, (performance.now() - begun) / 1000);
      if (refusal !== null) refused.inc({ code: refusal, kind });
    });
    log(request, response);
    next();
  };
}
