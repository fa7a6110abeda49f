import { pipeline } from 'node:stream/promises';
import type { FileAnswer, Operation } from '@bihuan/contract';
import type { Request, Response } from 'express';
import { ownStylesPolicy } from './own-styles-policy.ts';

/** What a browser that opens it all the same may do with it: nothing. */
const nothingAllowed = "default-src 'none'; sandbox";

/**
 * Sends a file. What is to be saved is never shown or carried out in this origin, whatever is in it; what may be shown is text of our own,
 * with a policy that lets its own styles pass and nothing else. A part of it where `Range` asks for one; its hash is its ETag.
 */
export async function sendFile(
  request: Request,
  response: Response,
  file: FileAnswer,
  as: NonNullable<Operation['answersFile']>,
): Promise<void> {
  const etag = `"${file.hash}"`;
  const isShown = as === 'shown' && file.type.startsWith('text/');
  if (isShown) response.set('Content-Disposition', `inline; filename*=UTF-8''${encodeURIComponent(file.name)}`);
  else response.attachment(file.name);
  response.set({
    ETag: etag,
    'Accept-Ranges': 'bytes',
    'Cache-Control': file.mayChange ? 'no-store' : 'private, no-cache',
    'Content-Security-Policy':
      isShown && file.type.startsWith('text/html') ? ownStylesPolicy(await textOf(file)) : nothingAllowed,
    'X-Content-Type-Options': 'nosniff',
  });
  // Set directly: Express would add a character set that nobody knows.
  response.setHeader('Content-Type', file.type);
  if (request.fresh) {
    response.status(304).end();
    return;
  }
  const range = rangeIn(request, etag, file.size);
  if (range === 'unsatisfiable') {
    response.status(416).set('Content-Range', `bytes */${file.size}`).end();
    return;
  }
  const length = range === null ? file.size : range.end - range.start + 1;
  response.status(range === null ? 200 : 206).set('Content-Length', String(length));
  if (range !== null) response.set('Content-Range', `bytes ${range.start}-${range.end}/${file.size}`);
  if (request.method === 'HEAD') response.end();
  else await pipeline(file.read(range), response).catch(brokenOff);
}

async function textOf(file: FileAnswer): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.read()) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** One part; several at once, or words nobody understands, are answered with the whole. */
function rangeIn(
  request: Request,
  etag: string,
  size: number,
): { start: number; end: number } | 'unsatisfiable' | null {
  const condition = request.headers['if-range'];
  if (condition !== undefined && condition !== etag) return null;
  const ranges = request.range(size);
  if (ranges === -1) return 'unsatisfiable';
  if (ranges === undefined || ranges === -2 || ranges.type !== 'bytes') return null;
  const [only] = ranges;
  return only !== undefined && ranges.length === 1 ? only : null;
}

/** A reader that goes away in the middle is no fault of ours. */
function brokenOff(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE' && error.code !== 'EPIPE' && error.code !== 'ECONNRESET') throw error;
}
