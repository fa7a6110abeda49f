import { randomBytes } from 'node:crypto';
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { Refused } from '@bihuan/domain';
import express, { type RequestHandler, Router } from 'express';
import { liveNews, type NewsParts } from './live-news.ts';

export interface DeskParts extends NewsParts {
  /** Where the application's files lie, put together. */
  readonly folder: string;
}

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
  // Of an older release, or misspelt: never the page in place of a script.
  router.use('/desk/files', ({ originalUrl }) => {
    throw new Refused('request.unknown-path', { path: originalUrl.slice(0, 200) });
  });
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
export function deskRoutes({ folder, ...newsParts }: DeskParts): Router {
  const router = Router();
  const page = readFile(join(folder, 'index.html'), 'utf8');
  // Answered where it is asked for: a service without its page is none.
  page.catch(() => undefined);
  router.get('/desk/live', liveNews(newsParts));
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
