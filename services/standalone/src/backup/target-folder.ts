import { readdirSync, realpathSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Refused } from '@bihuan/domain';
import { type DataFolderLock, makeFolder, openDataFolderLock } from '@bihuan/event-store';
import { backupRefusal } from './on-disk.ts';

const begunPrefix = '.unfinished-';
const goingPrefix = '.removing-';

/** Where a backup is written until it is whole. */
export const unfinishedFolder = (target: string, name: string): string => path.join(target, `${begunPrefix}${name}`);

/**
 * Takes the folder of backups for this process, making it if need be.
 * Refused: `backup.target-inside-data`, `backup.target-not-writable`, `backup.target-in-use`, `backup.disk-full`.
 */
export function takeTarget(target: string, data: string): DataFolderLock {
  const inside = new Refused('backup.target-inside-data', { target, folder: data });
  if (isWithin(target, data)) throw inside;
  try {
    makeFolder(target, 0o700);
    if (isWithin(realpathSync(target), realpathOf(data))) throw inside;
    return openDataFolderLock(target, { pid: process.pid, url: null, since: new Date().toISOString() });
  } catch (error) {
    if (error instanceof Refused && error.code === 'store.in-use')
      throw new Refused('backup.target-in-use', { target, holder: error.params['holder'] ?? '?' });
    if (error instanceof Refused && error.code === 'store.folder-not-usable')
      throw new Refused('backup.target-not-writable', { target, cause: error.params['cause'] ?? '' });
    throw backupRefusal(error, target);
  }
}

/** Clears what a process that was killed has left there; only for the process that has taken the folder. */
export async function removeLeftovers(target: string): Promise<void> {
  for (const name of readdirSync(target)) {
    if (name.startsWith(begunPrefix) || name.startsWith(goingPrefix))
      await rm(path.join(target, name), { recursive: true, force: true });
  }
}

/** Under another name first: what is half removed is no backup. */
export async function removeBackup(folder: string): Promise<void> {
  const going = path.join(path.dirname(folder), `${goingPrefix}${path.basename(folder)}`);
  await rename(folder, going);
  await rm(going, { recursive: true, force: true });
}

function isWithin(folder: string, above: string): boolean {
  const relative = path.relative(above, folder);
  return relative === '' || !(relative.startsWith('..') || path.isAbsolute(relative));
}

/** Of a folder that need not be there. */
function realpathOf(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}
