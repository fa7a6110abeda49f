import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Refused } from '@bihuan/domain';
import { folderRefusal, makeFolder } from '../make-folder.ts';
import { isBusy, isFull } from './sqlite-refusals.ts';

/** Who holds a data folder; `since` is ISO 8601, `url` where its server listens, null when it does not. */
export interface FolderHolder {
  readonly pid: number;
  readonly url: string | null;
  readonly since: string;
}

export interface DataFolderLock {
  /** Changes what others read about the holder, for instance once the port is known; nothing once the folder is another one. */
  describe(holder: FolderHolder): void;
  /** False once the folder has been removed, moved away or replaced: whoever has it now knows nothing of this holder. */
  isInPlace(): boolean;
  release(): void;
}

const filesOf = (folder: string) => ({
  lock: path.join(folder, 'lock.db'),
  holder: path.join(folder, 'holder.json'),
});

/**
 * Takes the folder for this process, creating it if need be. The operating system holds the lock (an exclusive transaction on a small
 * database), so that it goes with the process however that ends. Refused: `store.in-use` (params: folder, holder, pid, url),
 * `store.folder-not-usable`, `store.disk-full`.
 * Never open or copy the lock's file by other means in the same process: closing it would drop the lock (POSIX).
 */
export function openDataFolderLock(folder: string, holder: FolderHolder): DataFolderLock {
  makeFolder(folder);
  const files = filesOf(folder);
  const release = lockIn(folder, files.lock);
  if (release === null) throw inUse(folder, readHolderFile(files.holder));
  const taken = identityOf(files.lock);
  const isInPlace = () => {
    try {
      return identityOf(files.lock) === taken;
    } catch {
      // A disk that does not answer for a moment has taken nothing away.
      return true;
    }
  };
  const describe = (described: FolderHolder) => {
    if (!isInPlace()) return;
    writeFileSync(`${files.holder}.new`, JSON.stringify(described));
    renameSync(`${files.holder}.new`, files.holder);
  };
  try {
    describe(holder);
  } catch (error) {
    release();
    throw folderRefusal(error, folder);
  }
  return {
    describe,
    isInPlace,
    release() {
      if (isInPlace()) rmSync(files.holder, { force: true });
      release();
    },
  };
}

/** Which file it is, whatever its name; null when there is none. */
function identityOf(file: string): string | null {
  const found = statSync(file, { throwIfNoEntry: false, bigint: true });
  return found === undefined ? null : `${found.dev} ${found.ino}`;
}

function lockIn(folder: string, lockFile: string): (() => void) | null {
  try {
    return holdExclusively(lockFile);
  } catch (error) {
    throw isFull(error) ? new Refused('store.disk-full') : folderRefusal(error, folder);
  }
}

/** Who holds the folder now; null when nobody alive does. */
export function currentFolderHolder(folder: string): FolderHolder | null {
  const files = filesOf(folder);
  if (!existsSync(files.lock) || !isHeld(files.lock)) return null;
  return readHolderFile(files.holder) ?? { pid: 0, url: null, since: '' };
}

/** A connection that nothing refers to is closed by the garbage collector, and its lock would go with it. */
const heldLocks = new Set<DatabaseSync>();

/** Holds a lock file until the returned function is called; null when another process or thread holds it. */
export function holdExclusively(lockFile: string): (() => void) | null {
  const database = new DatabaseSync(lockFile);
  try {
    // A moment of patience, because somebody asking who the holder is has the file open for that moment.
    database.exec('PRAGMA busy_timeout = 300; BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (isBusy(error)) return null;
    throw error;
  }
  heldLocks.add(database);
  return () => {
    if (heldLocks.delete(database)) database.close();
  };
}

function isHeld(lockFile: string): boolean {
  const database = new DatabaseSync(lockFile, { readOnly: true });
  try {
    database.prepare('SELECT 1 FROM sqlite_schema').get();
    return false;
  } catch (error) {
    if (isBusy(error)) return true;
    throw error;
  } finally {
    database.close();
  }
}

function readHolderFile(file: string): FolderHolder | null {
  try {
    const { pid, url, since } = JSON.parse(readFileSync(file, 'utf8'));
    return {
      pid: Number(pid),
      url: typeof url === 'string' ? url : null,
      since: String(since),
    };
  } catch {
    // Between taking the lock and describing the holder, or a damaged file: the lock still counts.
    return null;
  }
}

function inUse(folder: string, holder: FolderHolder | null): Refused {
  const named =
    holder === null ? '?' : `pid ${holder.pid}${holder.url === null ? '' : `, ${holder.url}`}, since ${holder.since}`;
  return new Refused('store.in-use', {
    folder,
    holder: named,
    pid: holder?.pid ?? null,
    url: holder?.url ?? null,
  });
}
