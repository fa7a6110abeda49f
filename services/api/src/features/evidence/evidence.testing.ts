import { createHash } from 'node:crypto';
import type { TemporaryApi } from '../../temporary-api.ts';

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array | string;
  readonly speaksOf?: string;
  readonly sha256?: string;
}

/** What a browser or curl sends: the manifest, then the files. */
export function formOf(files: readonly SentFile[]): FormData {
  const form = new FormData();
  form.append('manifest', JSON.stringify({ files: files.map(({ bytes: _, ...listed }) => listed) }));
  for (const { bytes } of files) form.append('file', new Blob([bytes as Uint8Array<ArrayBuffer>]), 'whatever');
  return form;
}

export const upload = (
  service: Pick<TemporaryApi, 'ask'>,
  files: readonly SentFile[],
  headers: Record<string, string> = {},
) => service.ask('/api/v1/evidence', { method: 'POST', body: formOf(files), headers });

/** A picture of one white dot; `more` stands behind it, where no viewer of pictures looks. */
export const png = (more = ''): Buffer =>
  Buffer.concat([
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2OgAAAABJRU5ErkJggg==',
      'base64',
    ),
    Buffer.from(more),
  ]);

export const pdf = (words: string): Buffer => Buffer.from(`%PDF-1.4\n% ${words}\n%%EOF\n`);
