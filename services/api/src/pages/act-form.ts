import type { IncomingFiles } from '@bihuan/contract';
import { Refused } from '@bihuan/domain';
import { Busboy } from '@fastify/busboy';
import type { Request } from 'express';

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

/** Reads the form of the page behind a link. Refused: `request.content-type`, `upload.malformed`, `request.too-large`. */
export function readActForm(request: Request): Promise<ActForm> {
  const contentType = request.headers['content-type'] ?? '';
  if (!/^multipart\/form-data\s*;/i.test(contentType)) {
    throw new Refused('request.content-type', { found: contentType.slice(0, 100), expected: 'multipart/form-data' });
  }
  return new Promise((resolve, reject) => {
    const fields = new Map<string, string>();
    const files: SentFile[] = [];
    let bytes = 0;
    const limits = { fields: 10, fieldSize: 20_000, files: mostFiles, headerPairs: 20, headerSize: 16_384 };
    const form = new Busboy({ headers: { ...request.headers, 'content-type': contentType }, limits });
    const fail = (refused: Refused) => {
      request.unpipe(form);
      reject(refused);
    };
    form.on('field', (name, value) => fields.set(name, value));
    form.on('file', (_field, file, name) => {
      const chunks: Buffer[] = [];
      file.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > mostBytes) fail(new Refused('request.too-large', { limit: mostBytes }));
        else chunks.push(chunk);
      });
      // A field for files in which nothing was chosen comes as one without name and bytes.
      file.on('end', () => name !== undefined && name !== '' && files.push({ name, bytes: Buffer.concat(chunks) }));
    });
    form.on('error', (error: Error) => fail(new Refused('upload.malformed', { cause: error.message })));
    form.on('finish', () => resolve({ fields, files }));
    request.once('aborted', () => fail(new Refused('upload.malformed', { cause: 'the connection was closed' })));
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
