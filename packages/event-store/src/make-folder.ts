import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { Refused } from '@bihuan/domain';

/**
 * Makes a folder with those above it, one after the other: below one that takes none and says of itself that it is not there, as `/proc`
 * does, Node's own `recursive` tries for ever. Refused: `store.folder-not-usable`, `store.disk-full`.
 */
export function makeFolder(folder: string, mode = 0o777): void {
  const missing: string[] = [];
  for (let at = folder; !existsSync(at); at = path.dirname(at)) missing.unshift(at);
  for (const one of missing) {
    try {
      mkdirSync(one, { mode });
    } catch (error) {
      // Another process may have made it meanwhile.
      if (!existsSync(one)) throw folderRefusal(error, folder);
    }
  }
}

const noRoom = ['ENOSPC', 'EDQUOT'];

/** What went wrong with a folder that was to be made, written or locked, as a refusal. */
export function folderRefusal(error: unknown, folder: string): Refused {
  if (error instanceof Refused) return error;
  if (noRoom.includes((error as NodeJS.ErrnoException).code ?? '')) return new Refused('store.disk-full');
  return new Refused('store.folder-not-usable', {
    folder,
    cause: error instanceof Error ? error.message : String(error),
  });
}
