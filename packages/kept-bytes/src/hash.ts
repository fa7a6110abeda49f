import { createHash, hash } from 'node:crypto';
import { createReadStream } from 'node:fs';

const chunkBytes = 1_048_576;

/** SHA-256, lower-case hex. */
export const hashOfBytes = (bytes: Uint8Array): string => hash('sha256', bytes);

/** The same of a file, read as a stream. */
export async function hashOfFile(path: string, onBytes?: (bytes: number) => void): Promise<string> {
  const digest = createHash('sha256');
  let seen = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes }) as AsyncIterable<Buffer>) {
    digest.update(chunk);
    seen += chunk.length;
    onBytes?.(seen);
  }
  return digest.digest('hex');
}
