import { currentTraceparent, isTracing, startRequest } from '@bihuan/tracing';
import type { Request, RequestHandler } from 'express';
import { notesOf } from './exchange.ts';
import { probePaths } from './probe-paths.ts';

/**
 * A span for each exchange, named after the operation, page or probe that answers. What a caller says of its own trace counts where a
 * trusted proxy says it: anybody else could have any request recorded, or put into somebody else's trace.
 */
export const traceRequests: RequestHandler = (request, response, next) => {
  if (!isTracing() || probePaths.has(request.path)) return next();
  const exchange = notesOf(request);
  const span = startRequest({
    method: request.method,
    traceparent: isFromProxy(request) ? traceparentOf(request) : null,
  });
  response.once('close', () => {
    const { route, refusal } = exchange;
    span.end({ route, status: response.statusCode, ...(refusal !== null && { refusal }) });
  });
  span.run(() => {
    exchange.traceId = currentTraceparent()?.split('-')[1] ?? null;
    next();
  });
};

type TrustProxy = (address: string, hop: number) => boolean;

function isFromProxy({ app, socket }: Request): boolean {
  const isTrusted = app.get('trust proxy fn') as TrustProxy;
  return socket.remoteAddress !== undefined && isTrusted(socket.remoteAddress, 0);
}

function traceparentOf({ headers }: Request): string | null {
  const { traceparent } = headers;
  return typeof traceparent === 'string' ? traceparent : null;
}
