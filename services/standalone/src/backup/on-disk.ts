import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import path from 'node:path';
import { Refused } from '@bihuan/domain';

export interface FileStated {
  readonly bytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

/** Length and SHA-256 of a file, read as a stream. Throws what the file system throws, and the reason of an aborted signal. */
export async function stated(file: string, signal?: AbortSignal): Promise<FileStated> {
  const digest = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: 1_048_576 }) as AsyncIterable<Buffer>) {
    signal?.throwIfAborted();
    digest.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: digest.digest('hex') };
}

/** Every file below a folder, by its path within it with `/`, sorted. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
}

/** Waits until a file, or the names in a folder, are on the disk. */
export async function synced(place: string, kind: 'file' | 'folder'): Promise<void> {
  // Windows keeps names with the files and opens no folders.
  if (kind === 'folder' && process.platform === 'win32') return;
  const handle = await open(place, kind === 'file' ? 'r+' : 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Folders below a folder and itself, the deepest first. */
export async function foldersBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const below = entries.filter((entry) => entry.isDirectory()).map((entry) => path.join(entry.parentPath, entry.name));
  return [...below.sort((one, other) => other.length - one.length), folder];
}

const noRoom = ['ENOSPC', 'EDQUOT'];

/** What went wrong while writing to `target`, as a refusal of backups; what was refused for another reason stays as it is. */
export function writingRefusal(error: unknown, target: string): unknown {
  if (error instanceof Refused) {
    if (error.code === 'store.disk-full') return new Refused('backup.disk-full', { target });
    if (error.code === 'store.write-failed') return new Refused('backup.write-failed', { cause: error.params['cause'] });
    return error;
  }
  const code = (error as NodeJS.ErrnoException).code;
  if (code === undefined || !(error instanceof Error)) return error;
  if (noRoom.includes(code)) return new Refused('backup.disk-full', { target });
  return code.startsWith('E') ? new Refused('backup.write-failed', { cause: error.message }) : error;
}
