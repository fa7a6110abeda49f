import { randomBytes } from 'node:crypto';
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import express, { type RequestHandler, type Response, Router } from 'express';
import type { ReadSide } from '../read-side.ts';

export interface DeskParts {
  /** Where the application's files lie, put together. */
  readonly folder: string;
  readonly projections: Pick<ReadSide, 'status'>;
}

const lookEveryMs = 1_000;
/** Proxies close what is silent for long. */
const saySomethingEveryMs = 25_000;

/** The application's own policy: as everywhere, but styles that it makes while it runs carry a number used once. */
const policyWith = (nonce: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

const keepForEver = { immutable: true, maxAge: '365d', index: false, redirect: false } as const;

/** The files of the application, named by their content: kept for ever, and no secret, so that nobody has to be known for them. */
export function deskFiles({ folder }: Pick<DeskParts, 'folder'>): Router {
  const router = Router();
  const files = join(folder, 'files');
  const compressed = new Set(globSync('*.br', { cwd: files }).map((name) => name.slice(0, -'.br'.length)));
  router.use('/desk/files', compressedFirst(compressed), express.static(files, keepForEver));
  return router;
}

/** Sends what was compressed beforehand to whoever takes it. */
function compressedFirst(compressed: ReadonlySet<string>): RequestHandler {
  return (request, response, next) => {
    const name = request.path.slice(1);
    if (!compressed.has(name)) return next();
    response.vary('Accept-Encoding');
    if (request.acceptsEncodings('br') !== 'br') return next();
    response.set('content-encoding', 'br').type(extname(name));
    request.url = `${request.path}.br`;
    next();
  };
}

/** The page of the application at every address of its own, and what says that something was recorded; both for whoever is signed in. */
export function deskRoutes({ folder, projections }: DeskParts): Router {
  const router = Router();
  const page = readFile(join(folder, 'index.html'), 'utf8');
  // Answered where it is asked for: a service without its page is none.
  page.catch(() => undefined);
  const watch = liveNews(projections);
  router.get('/desk/live', (_request, response) => watch(response));
  router.get(['/desk', '/desk/*path'], async (_request, response) => {
    const nonce = randomBytes(16).toString('base64');
    response
      .set('content-security-policy', policyWith(nonce))
      .set('cache-control', 'no-store')
      .type('html')
      .send((await page).replace('%NONCE%', nonce));
  });
  return router;
}

/**
 * Tells each browser that listens when more of the log is served than before: that something happened, never what, so that nobody hears
 * of what they may not see. One look a second serves them all; nothing is looked at while nobody listens.
 */
function liveNews(projections: DeskParts['projections']): (response: Response) => void {
  const listening = new Set<Response>();
  let seen: number | null = null;
  let timer: NodeJS.Timeout | undefined;
  async function look(): Promise<void> {
    const served = Math.min(...(await projections.status()).map(({ position }) => position));
    if (seen !== null && served > seen) {
      for (const response of listening) response.write('event: moved\ndata: {}\n\n');
    }
    seen = served;
  }
  return (response) => {
    response.set('cache-control', 'no-store').set('x-accel-buffering', 'no').type('text/event-stream');
    response.write('retry: 5000\n\n');
    listening.add(response);
    timer ??= setInterval(() => void look().catch(() => undefined), lookEveryMs).unref();
    const alive = setInterval(() => response.write(': \n\n'), saySomethingEveryMs).unref();
    response.once('close', () => {
      clearInterval(alive);
      listening.delete(response);
      if (listening.size > 0) return;
      clearInterval(timer);
      timer = undefined;
      seen = null;
    });
  };
}
