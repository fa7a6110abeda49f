import { join } from 'node:path';
import { Refused } from '@bihuan/domain';
import { openDataFolderLock } from '@bihuan/event-store';
import { type Kept, openKeptBytes } from '@bihuan/kept-bytes';
import { copyFolder } from '../backup/on-disk.ts';
import { dataFolder } from '../data-folder.ts';

export interface FilesCopied {
  readonly copied: number;
  /** They lay in the target before, and are the same. */
  readonly already: number;
}

interface CopyFilesOptions {
  /** A folder of kept files. */
  readonly from: string;
  /** A data folder. */
  readonly to: string;
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * Copies the kept files of one installation into the data folder of another, or goes on with a copy that was interrupted: each is compared
 * with its hash in both. Refused: `kept.altered` for a file whose content in the source is another, `store.in-use`, what writing refuses.
 */
export async function copyFiles({ from, to, onProgress }: CopyFilesOptions): Promise<FilesCopied> {
  const target = dataFolder(to).files;
  const lock = openDataFolderLock(to, { pid: process.pid, url: null, since: new Date().toISOString() });
  try {
    const kept = { source: openKeptBytes(from), target: openKeptBytes(target) };
    await kept.target.removeUnfinished();
    const files: Kept[] = [];
    for await (const file of kept.source.list()) files.push(file);
    let copied = 0;
    for (const [done, { hash }] of files.entries()) {
      onProgress(done, files.length);
      if ((await kept.target.check(hash)) === 'sound') continue;
      const received = await kept.target.receive((await kept.source.open(hash)).stream);
      if (received.hash !== hash) {
        await received.discard();
        throw new Refused('kept.altered', { hash });
      }
      await received.keep();
      copied += 1;
    }
    await copyFolder(join(from, 'plans'), join(target, 'plans'));
    return { copied, already: files.length - copied };
  } finally {
    lock.release();
  }
}
