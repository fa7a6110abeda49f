import { createHash } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { Refused } from '@bihuan/domain';
import type { Kept, Source } from './kept-bytes.ts';
import { writeRefusal } from './on-disk.ts';

/**
 * Writes what comes, chunk by chunk, hashed on the way, and syncs it. Refused: `kept.too-large` as soon as it is,
 * `store.disk-full`, `store.write-failed`; then, and when the source fails, the file is removed.
 */
export async function writeDraft(path: string, source: Source, limitBytes: number): Promise<Kept> {
  const file = await open(path, 'wx').catch((error: unknown) => {
    throw writeRefusal(error);
  });
  try {
    const kept = await writeAll(file, source, limitBytes);
    await file.sync().catch(refuse);
    await file.close();
    return kept;
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(path, { force: true });
    throw error;
  }
}

const refuse = (error: unknown): never => {
  throw writeRefusal(error);
};

async function writeAll(file: FileHandle, source: Source, limitBytes: number): Promise<Kept> {
  const digest = createHash('sha256');
  let size = 0;
  for await (const chunk of source instanceof Uint8Array ? [source] : source) {
    size += chunk.length;
    if (size > limitBytes) throw new Refused('kept.too-large', { limit: limitBytes });
    digest.update(chunk);
    await writeChunk(file, chunk).catch(refuse);
  }
  return { hash: digest.digest('hex'), size };
}

/** The system may take only a part of a chunk at once. */
async function writeChunk(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let written = 0; written < chunk.length; ) {
    written += (await file.write(chunk, written)).bytesWritten;
  }
}
