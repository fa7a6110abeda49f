import { existsSync } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Refused } from '@bihuan/domain';

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;

export const isNotThere = (error: unknown): boolean => codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR';

const noRoom: readonly (string | undefined)[] = ['ENOSPC', 'EDQUOT', 'EFBIG'];

/** What went wrong while writing, as a refusal. */
export function writeRefusal(error: unknown): Refused {
  if (error instanceof Refused) return error;
  if (noRoom.includes(codeOf(error))) return new Refused('store.disk-full');
  return new Refused('store.write-failed', { cause: error instanceof Error ? error.message : String(error) });
}

/**
 * Makes it with those above it, one after the other, so that a crash does not lose the folders. Below one that takes none and says that it
 * is not there, as `/proc` does, Node's own `recursive` tries for ever. Refused as writing is.
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    const missing: string[] = [];
    for (let at = folder; !existsSync(at); at = dirname(at)) missing.unshift(at);
    for (const one of missing) {
      await mkdir(one).catch((error: unknown) => {
        // Another writer may have made it meanwhile.
        if (!existsSync(one)) throw error;
      });
      await syncFolder(dirname(one));
    }
  } catch (error) {
    throw writeRefusal(error);
  }
}

/** Waits until the names in a folder are on the disk. Windows keeps them with the files and opens no folders. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
