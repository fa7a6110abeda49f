import { isUtf8 } from 'node:buffer';
import type { Operation } from '@bihuan/contract';
import { Refused } from '@bihuan/domain';
import express, { type Request, type RequestHandler } from 'express';
import { jsonFaultAt } from './json-fault.ts';
import { safeJson } from './safe-json.ts';

const defaultLimitBytes = 1_000_000;

const isJson = (type: string) => /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(type);
const isBytes = (type: string) => /^application\/octet-stream\s*(?:;|$)/i.test(type);

const hasBody = ({ headers }: Request) =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? '0') > 0;

/** Reads the bytes of a body up to the operation's limit; what they mean is `bodyOf`. Refused: `request.content-type`. */
export function readBytes(operation: Operation): RequestHandler {
  const read = express.raw({ type: () => true, limit: operation.bodyLimitBytes ?? defaultLimitBytes });
  const accepted = operation.upload === undefined ? 'application/json' : 'application/json, application/octet-stream';
  return (request, response, next) => {
    if (!hasBody(request)) return next();
    const type = request.headers['content-type'] ?? '—';
    // Forms and plain text can be sent by any page on the web; JSON cannot without asking first.
    if (!isJson(type) && !(operation.upload !== undefined && isBytes(type))) {
      throw new Refused('request.content-type', { found: type.slice(0, 100), expected: accepted });
    }
    read(request, response, next);
  };
}

/** The JSON value of a body, or, for an upload, the file's bytes beside the query's members; undefined without a body. */
export function bodyOf(request: Request): unknown {
  const bytes: unknown = request.body;
  if (!Buffer.isBuffer(bytes)) return isUpload(request) ? uploadOf(request, Buffer.alloc(0)) : undefined;
  if (isUpload(request)) return uploadOf(request, bytes);
  if (!isUtf8(bytes)) throw new Refused('request.not-utf8', { offset: firstBadByte(bytes) });
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  try {
    return safeJson(JSON.parse(text));
  } catch (error) {
    if (error instanceof Refused) throw error;
    const { line, column } = jsonFaultAt(text);
    throw new Refused('request.malformed-json', { line, column }, { line, column: String(column) });
  }
}

export const isUpload = (request: Request) => isBytes(request.headers['content-type'] ?? '');

const uploadOf = (request: Request, bytes: Buffer) => ({ ...request.query, contentBase64: bytes.toString('base64') });

/** Offset of the first byte that no sound UTF-8 text has there, by halving. */
function firstBadByte(bytes: Buffer): number {
  let sound = 0;
  let unsound = bytes.length;
  while (sound < unsound) {
    const middle = (sound + unsound + 1) >> 1;
    if (startsSoundly(bytes.subarray(0, middle))) sound = middle;
    else unsound = middle - 1;
  }
  return sound;
}

/** A beginning may end in the middle of a character. */
const startsSoundly = (bytes: Buffer) => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
};
