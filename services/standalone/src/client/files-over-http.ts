import type { FileAnswer, IncomingFiles } from '@bihuan/contract';
import { Refused } from '@bihuan/domain';

/** A form as it is sent: the manifest as JSON, then each file, nothing of which is ever whole in memory. */
export function formOf(
  manifest: unknown,
  files: IncomingFiles,
): { contentType: string; bytes: AsyncIterable<Uint8Array> } {
  const boundary = crypto.randomUUID();
  const head = (words: string) => Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${words}\r\n\r\n`);
  async function* bytes() {
    yield head('name="manifest"');
    yield Buffer.from(`${JSON.stringify(manifest)}\r\n`);
    for await (const file of files) {
      yield head('name="file"; filename="file"');
      yield* file;
      yield Buffer.from('\r\n');
    }
    yield Buffer.from(`--${boundary}--\r\n`);
  }
  return { contentType: `multipart/form-data; boundary=${boundary}`, bytes: bytes() };
}

/** The file in an answer; its bytes can be read once, as a whole. */
export function fileIn({ headers, body }: Response): FileAnswer {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(headers.get('content-disposition') ?? '')?.[1];
  const plain = /filename="([^"]*)"/i.exec(headers.get('content-disposition') ?? '')?.[1];
  return {
    hash: (headers.get('etag') ?? '').replaceAll('"', ''),
    name: encoded === undefined ? (plain ?? 'file') : decodeURIComponent(encoded),
    type: headers.get('content-type') ?? 'application/octet-stream',
    size: Number(headers.get('content-length')),
    mayChange: /no-store/.test(headers.get('cache-control') ?? ''),
    async *read(range = null) {
      if (range !== null) throw new Refused('request.bad-header', { header: 'Range' });
      if (body !== null) yield* body as unknown as AsyncIterable<Uint8Array>;
    },
  };
}
