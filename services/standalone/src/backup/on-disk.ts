import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { copyFile, mkdir, open, readdir } from 'node:fs/promises';
import path from 'node:path';
import { Refused } from '@bihuan/domain';
import { makeFolder } from '@bihuan/event-store';

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

/** What the file system threw while something was written, as a refusal; other errors stay as they are. */
export function diskRefusal(error: unknown): unknown {
  const code = error instanceof Refused ? undefined : (error as NodeJS.ErrnoException).code;
  if (code === undefined || !(error instanceof Error) || !/^E[A-Z0-9]+$/.test(code)) return error;
  return noRoom.includes(code)
    ? new Refused('store.disk-full')
    : new Refused('store.write-failed', { cause: error.message });
}

/** The same for a backup that was being written to `target`. */
export function backupRefusal(thrown: unknown, target: string): unknown {
  const error = diskRefusal(thrown);
  if (!(error instanceof Refused)) return error;
  if (error.code === 'store.disk-full') return new Refused('backup.disk-full', { target });
  if (error.code === 'store.write-failed')
    return new Refused('backup.write-failed', { cause: error.params['cause'] ?? '' });
  return error;
}

/**
 * Copies a file, synced, and says what came through. Throws what the file system throws, and the reason of an aborted signal.
 */
export async function copyStated(from: string, to: string, signal: AbortSignal): Promise<FileStated> {
  makeFolder(path.dirname(to), 0o700);
  const digest = createHash('sha256');
  let bytes = 0;
  const target = await open(to, 'wx', 0o600);
  try {
    for await (const chunk of createReadStream(from, { highWaterMark: 1_048_576 }) as AsyncIterable<Buffer>) {
      signal.throwIfAborted();
      digest.update(chunk);
      bytes += chunk.length;
      await target.writeFile(chunk);
    }
    await target.sync();
  } finally {
    await target.close();
  }
  return { bytes, sha256: digest.digest('hex') };
}

/** Whoever writes there gives a file its name once it is whole; drafts may go meanwhile. */
export async function copyFolder(from: string, to: string): Promise<void> {
  if (!existsSync(from)) return;
  for (const name of await filesBelow(from)) {
    if (/\.[0-9a-f-]{36}$/.test(name)) continue;
    await mkdir(path.dirname(path.join(to, name)), { recursive: true });
    await copyFile(path.join(from, name), path.join(to, name)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
  }
}
