import { Refused } from '@bihuan/domain';
import express, { type ErrorRequestHandler, type Express, type RequestHandler, type Router } from 'express';
import type { Logger } from 'pino';
import type { Metrics } from '../metrics/metrics.ts';
import type { Call } from '../operations.ts';
import type { Identify } from './authenticate.ts';
import { docsRoutes } from './docs.ts';
import { documentInstead } from './document-instead.ts';
import { answerProblem } from './exchange.ts';
import { healthRoutes, type Readiness } from './health.ts';
import { checkHost } from './host-check.ts';
import { identified } from './identified.ts';
import { openApiDocument } from './openapi.ts';
import { operationRoutes } from './operation-routes.ts';
import { limitAddresses, type TakeTurn } from './rate-limit.ts';
import { requestLog } from './request-log.ts';
import { securityHeaders } from './security-headers.ts';
import { securityTxt } from './security-txt.ts';
import { tableInstead } from './table-instead.ts';
import { traceRequests } from './trace-requests.ts';

/** What stands before the service on a network. */
export interface Guard {
  /** Addresses and ranges of reverse proxies whose X-Forwarded-For counts. */
  readonly trustedProxies: readonly string[];
  readonly takeTurn: TakeTurn;
  /** Whom to tell of a weakness; null where nobody has been named. */
  readonly securityContact: string | null;
  readonly now: () => Date;
}

export interface AppOptions {
  readonly call: Call;
  readonly identify: Identify;
  /** The address that people open; null where it is only this machine's. */
  readonly publicUrl: string | null;
  readonly readiness: () => Promise<Readiness>;
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly version: string;
  /** By default none: for tests of what stands behind it. */
  readonly guard?: Guard;
  /** What waits for what a client has seen at another replica; by default there is none. */
  readonly followSeen?: RequestHandler;
  /** Server-rendered pages; they stand after the operations and before what is unknown. */
  readonly pages: readonly Router[];
}

/** The HTTP frame, top to bottom: what a request passes through. */
export function createApp(options: AppOptions): Express {
  const { call, identify, publicUrl, readiness, metrics, log, version, guard, followSeen, pages } = options;
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.set('query parser', 'simple');
  app.set('case sensitive routing', true);

  if (guard !== undefined) app.set('trust proxy', [...guard.trustedProxies]);

  app.use(requestLog(log, metrics));
  app.use(traceRequests);
  app.use(securityHeaders());
  if (guard !== undefined) app.use(limitAddresses(guard.takeTurn));
  app.use(checkHost(publicUrl));
  app.use(healthRoutes(readiness, metrics));
  if (guard !== undefined) app.use(securityTxt({ contact: guard.securityContact, now: guard.now }));
  if (followSeen !== undefined) app.use(followSeen);
  app.use(docsRoutes(() => openApiDocument(version)));
  app.use('/api/v1', identified(identify));
  app.use(documentInstead);
  app.use(tableInstead);
  app.use(operationRoutes(call));
  for (const page of pages) app.use(page);
  endWithProblems(app, log);
  return app;
}

/**
 * The HTTP frame of a process that serves nobody but whoever looks after it: probes and metrics. They say nothing of anybody, and are
 * asked under whatever name the machine has.
 */
export function createProbes({ readiness, metrics, log }: Pick<AppOptions, 'readiness' | 'metrics' | 'log'>): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(requestLog(log, metrics));
  app.use(securityHeaders());
  app.use(healthRoutes(readiness, metrics));
  endWithProblems(app, log);
  return app;
}

/** What is not known, and what went wrong, is answered with a problem document. */
function endWithProblems(app: Express, log: Logger): void {
  app.use((request) => {
    throw new Refused('request.unknown-path', { path: request.path.slice(0, 200) });
  });
  const onError: ErrorRequestHandler = (error, request, response, _next) => {
    const unexpected = answerProblem(request, response, error);
    if (unexpected !== null)
      log.error({ err: unexpected, correlationId: response.getHeader('x-correlation-id') }, 'unexpected error');
  };
  app.use(onError);
}
