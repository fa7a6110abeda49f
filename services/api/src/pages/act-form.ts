import type { IncomingFiles } from '@bihuan/contract';
import { Refused } from '@bihuan/domain';
import type { Request } from 'express';
import { formParser, malformed } from '../http/form.ts';

/** One photo or document, as it came. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Buffer;
}

export interface ActForm {
  readonly fields: ReadonlyMap<string, string>;
  readonly files: readonly SentFile[];
}

/** Of all files of one report: ten photos of a phone. */
const mostBytes = 60_000_000;
const mostFiles = 10;

const longestField = 20_000;
const limits = { fields: 10, fieldSize: longestField, files: mostFiles, headerPairs: 20, headerSize: 16_384 };

/**
 * Reads the form of the page behind a link: all of it, or nothing. Refused: `request.content-type`, `upload.malformed`,
 * `request.too-large`, `upload.more-at-once`.
 */
export function readActForm(request: Request): Promise<ActForm> {
  const form = formParser(request, { limits });
  return new Promise((resolve, reject) => {
    const fields = new Map<string, string>();
    const files: SentFile[] = [];
    let bytes = 0;
    const fail = (error: unknown) => {
      request.unpipe(form);
      reject(malformed(error));
    };
    form.on('field', (name, value, _nameCut, isCut) => {
      if (isCut) fail(new Refused('request.too-large', { limit: longestField }));
      else fields.set(name, value);
    });
    form.on('file', (_field, file, name) => {
      const chunks: Buffer[] = [];
      file.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > mostBytes) fail(new Refused('request.too-large', { limit: mostBytes }));
        else chunks.push(chunk);
      });
      file.on('error', fail);
      // A field for files in which nothing was chosen comes as one without name and bytes.
      file.on('end', () => name !== undefined && name !== '' && files.push({ name, bytes: Buffer.concat(chunks) }));
    });
    form.on('filesLimit', () => fail(new Refused('upload.more-at-once', { most: mostFiles })));
    form.on('fieldsLimit', () => fail(new Error('more fields than the page has')));
    form.on('error', fail);
    form.on('finish', () => resolve({ fields, files }));
    request.once('aborted', () => fail(new Error('the connection was closed')));
    request.pipe(form);
  });
}

/** The files as an upload hands them over. */
export const incoming = (files: readonly SentFile[]): IncomingFiles => ({
  announcedBytes: files.reduce((sum, { bytes }) => sum + bytes.length, 0),
  async *[Symbol.asyncIterator]() {
    for (const { bytes } of files) {
      yield (async function* () {
        yield bytes as Uint8Array;
      })();
    }
  },
});
