import { pipeline } from 'node:stream/promises';
import type { FileAnswer } from '@bihuan/contract';
import type { Request, Response } from 'express';

/** What a browser that opens it all the same may do with it: nothing. */
const nothingAllowed = "default-src 'none'; sandbox";

/**
 * Sends a file as something to be saved, never shown or carried out in this origin, whatever is in it. A part of it where `Range` asks
 * for one; its hash is its ETag.
 */
export async function sendFile(request: Request, response: Response, file: FileAnswer): Promise<void> {
  const etag = `"${file.hash}"`;
  response.attachment(file.name).set({
    ETag: etag,
    'Accept-Ranges': 'bytes',
    'Cache-Control': 'private, no-cache',
    'Content-Security-Policy': nothingAllowed,
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
