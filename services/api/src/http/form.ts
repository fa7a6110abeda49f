import type { Readable } from 'node:stream';
import type { IncomingFiles } from '@bihuan/contract';
import { Refused } from '@bihuan/domain';
import { Busboy, type BusboyConfig } from '@fastify/busboy';
import type { Request } from 'express';
import { notesOf } from './exchange.ts';
import { jsonFaultAt } from './json-fault.ts';
import { safeJson } from './safe-json.ts';

export interface Form {
  /** The JSON of the field `manifest`. */
  readonly manifest: unknown;
  readonly files: IncomingFiles;
  /** No more is wanted. What has not come yet is not read. */
  stop(): void;
}

type Part = { readonly manifest: string } | { readonly file: Readable };

const longestManifestBytes = 1_000_000;
const limits = { fieldSize: longestManifestBytes, fields: 1, headerPairs: 20, headerSize: 16_384 };

/**
 * Reads a form up to its files, which then come one after another while they are sent.
 * Refused: `request.content-type`, `upload.manifest-first`, `upload.malformed`, `request.malformed-json`, `request.unknown-field`.
 */
export async function readForm(request: Request): Promise<Form> {
  const parts = partsOf(request);
  const stop = () => {
    if (parts.stop()) notesOf(request).endsEarly = true;
  };
  try {
    const first = await parts.next();
    if (first === null || 'file' in first) throw new Refused('upload.manifest-first');
    return { manifest: manifestIn(first.manifest), files: filesOf(request, parts), stop };
  } catch (error) {
    stop();
    throw error;
  }
}

function manifestIn(text: string): unknown {
  try {
    return safeJson(JSON.parse(text));
  } catch (error) {
    if (error instanceof Refused) throw error;
    const { line, column } = jsonFaultAt(text);
    throw new Refused('request.malformed-json', { line, column }, { line, column: String(column), field: 'manifest' });
  }
}

function filesOf({ headers }: Request, parts: Parts): IncomingFiles {
  const announced = headers['content-length'];
  return {
    announcedBytes: announced === undefined ? null : Number(announced),
    async *[Symbol.asyncIterator]() {
      for (let part = await parts.next(); part !== null; part = await parts.next()) {
        if ('file' in part) yield bytesOf(part.file);
      }
    },
  };
}

async function* bytesOf(file: Readable): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of file as AsyncIterable<Uint8Array>) yield chunk;
  } catch (error) {
    throw malformed(error);
  }
}

/** What broke a form, in words; a refusal stays what it is. */
export const malformed = (error: unknown): Refused =>
  error instanceof Refused
    ? error
    : new Refused('upload.malformed', { cause: error instanceof Error ? error.message : String(error) });

interface Parts {
  /** Null after the last one. Rejects when the form breaks off. */
  next(): Promise<Part | null>;
  /** False when everything had come. */
  stop(): boolean;
}

function partsOf(request: Request): Parts {
  // The field `manifest` is JSON also when it is sent with a file name, and `file` a file also without one.
  const form = formParser(request, { limits, isPartAFile: (name) => name !== 'manifest' });
  const ready: Part[] = [];
  let current: Readable | null = null;
  let end: { readonly error: Refused | null } | null = null;
  let wake: () => void = () => undefined;

  const add = (part: Part) => {
    ready.push(part);
    wake();
  };
  const finish = (error: Refused | null) => {
    if (end !== null) return;
    end = { error };
    request.unpipe(form);
    if (error !== null) current?.destroy(error);
    wake();
  };
  const fail = (error: unknown) => finish(malformed(error));
  const brokenOff = () => fail(new Error('the connection was closed before everything had come'));

  form.on('field', (name, value, _nameCut, isCut) => {
    if (name !== 'manifest') fail(new Refused('request.unknown-field', { field: name }, { field: name }));
    else if (isCut) fail(new Refused('request.too-large', { limit: longestManifestBytes }));
    else add({ manifest: value });
  });
  form.on('file', (name, file) => {
    // Whoever reads it hears of an error; whoever does not must not be struck by it.
    file.on('error', () => undefined);
    current = file;
    if (name === 'file') add({ file });
    else fail(new Refused('request.unknown-field', { field: name }, { field: name }));
  });
  form.on('fieldsLimit', () => fail(new Error('more than one field')));
  form.on('error', fail);
  form.on('finish', () => finish(null));
  request.once('error', brokenOff).once('close', () => request.complete || brokenOff());
  request.pipe(form);

  return {
    async next() {
      for (;;) {
        const part = ready.shift();
        if (part !== undefined) return part;
        if (end?.error) throw end.error;
        if (end !== null) return null;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    stop() {
      finish(new Refused('upload.malformed', { cause: 'stopped' }));
      return !request.complete;
    },
  };
}

/** A reader of forms, which refuses what is none. Refused: `request.content-type`, `upload.malformed`. */
export function formParser({ headers }: Request, options: Omit<BusboyConfig, 'headers'>) {
  const found = headers['content-type'] ?? '—';
  if (!/^multipart\/form-data\s*;/i.test(found)) {
    throw new Refused('request.content-type', { found: found.slice(0, 100), expected: 'multipart/form-data' });
  }
  try {
    return new Busboy({ ...options, headers: { ...headers, 'content-type': found } });
  } catch (error) {
    throw malformed(error);
  }
}
