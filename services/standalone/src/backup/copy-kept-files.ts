import { link, rm } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from '@bihuan/event-store';
import { type Kept, type KeptBytes, openKeptBytes } from '@bihuan/kept-bytes';

export interface KeptFilesCopied {
  readonly count: number;
  readonly bytes: number;
  /** Of these, what this run has written. */
  readonly newCount: number;
  readonly newBytes: number;
}

interface CopyKeptFilesOptions {
  /** Folders of kept files. */
  readonly from: string;
  readonly to: string;
  /** Those of the backup before, on the same disk: what is sound there is shared with it. */
  readonly earlier: string | null;
  /** In bytes. */
  readonly onProgress: (done: number, total: number) => void;
}

/** Copies what is kept and sound; what is not is left out, and missed by whoever verifies. Refused: what writing refuses. */
export async function copyKeptFiles({ from, to, earlier, onProgress }: CopyKeptFilesOptions): Promise<KeptFilesCopied> {
  const [source, target] = [openKeptBytes(from), openKeptBytes(to)];
  const before = earlier === null ? null : openKeptBytes(earlier);
  makeFolder(to);
  const files: Kept[] = [];
  for await (const file of source.list()) files.push(file);
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const copied = { count: 0, bytes: 0, newCount: 0, newBytes: 0 };
  for (const { hash, size } of files) {
    onProgress(copied.bytes, total);
    const isShared =
      earlier !== null &&
      (await before?.check(hash)) === 'sound' &&
      (await isLinked(path.join(earlier, hash), path.join(to, hash)));
    if (!isShared && !(await copyOne(source, target, hash))) continue;
    copied.count += 1;
    copied.bytes += size;
    if (isShared) continue;
    copied.newCount += 1;
    copied.newBytes += size;
  }
  await rm(path.join(to, 'unfinished'), { recursive: true, force: true });
  return copied;
}

async function copyOne(source: KeptBytes, target: KeptBytes, hash: string): Promise<boolean> {
  const received = await target.receive((await source.open(hash)).stream);
  if (received.hash === hash) await received.keep();
  else await received.discard();
  return received.hash === hash;
}

/** False on a disk that knows no links. */
async function isLinked(existing: string, name: string): Promise<boolean> {
  try {
    await link(existing, name);
    return true;
  } catch {
    return false;
  }
}
