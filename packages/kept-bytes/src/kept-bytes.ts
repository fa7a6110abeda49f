import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Refused } from '@bihuan/domain';
import { hashOfBytes, hashOfFile } from './hash.ts';
import { isNotThere, makeFolder, syncFolder, writeRefusal } from './on-disk.ts';
import { writeDraft } from './write-draft.ts';

export type Source = Uint8Array | AsyncIterable<Uint8Array>;

export interface ReceiveOptions {
  /** Most bytes. Default: none. */
  readonly limitBytes?: number;
}

export interface Kept {
  /** SHA-256 of the content, lower-case hex. */
  readonly hash: string;
  /** In bytes. */
  readonly size: number;
}

/** What has come in whole and is on the disk under another name: nothing of it is kept yet, and a crash now leaves nothing of it. */
export interface Received extends Kept {
  /** Where it can be looked at until it is kept or discarded. */
  readonly path: string;
  /** Gives it its place for good; once this resolves no crash loses it. `wasThere`: the same bytes lay there, sound. */
  keep(): Promise<Kept & { readonly wasThere: boolean }>;
  discard(): Promise<void>;
}

/** From byte `start` up to and with byte `end`, counted from 0. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

export interface Opened {
  /** Of the whole file, in bytes. */
  readonly size: number;
  readonly stream: Readable;
}

/**
 * Files by the SHA-256 of their content: each is there once, whole, and as it was written. Writing is refused as `store.disk-full`,
 * `store.write-failed`, `kept.too-large`; then nothing is left behind.
 */
export interface KeptBytes {
  put(source: Source, options?: ReceiveOptions): Promise<Kept & { readonly wasThere: boolean }>;
  /** The first half of `put`: for whoever looks at what came before it is kept. An error of the source is passed on. */
  receive(source: Source, options?: ReceiveOptions): Promise<Received>;
  /** Its size in bytes; null when it is not there. The content is not looked at. */
  sizeOf(hash: string): Promise<number | null>;
  /** Reads it as a stream, or a part of it, without comparing it. Refused: `kept.missing`. */
  open(hash: string, range?: ByteRange | null): Promise<Opened>;
  /** The whole content in memory, compared. Refused: `kept.missing`, `kept.altered`. */
  read(hash: string): Promise<Buffer>;
  /** Reads it through and compares. `onBytes` is told how much has been read. */
  check(hash: string, onBytes?: (bytes: number) => void): Promise<'sound' | 'missing' | 'altered'>;
  /** Everything that is kept, in no order. */
  list(): AsyncIterable<Kept>;
  /**
   * Removes what writers that were killed have left, and returns how many. Whoever shares the folder with other processes says how old it
   * must be, in ms: they may be writing.
   */
  removeUnfinished(olderThanMs?: number): Promise<number>;
}

const hashPattern = /^[0-9a-f]{64}$/;
/** What the first release called a file that it had not written to its end. */
const olderDraftPattern = /^[0-9a-f]{64}\.[0-9a-f-]{36}$/;

/** Opens the folder; it is made when something is kept first. */
export function openKeptBytes(folder: string): KeptBytes {
  const unfinished = join(folder, 'unfinished');
  const pathOf = (hash: string) => join(folder, hash);

  async function receive(source: Source, { limitBytes = Number.POSITIVE_INFINITY }: ReceiveOptions = {}) {
    await makeFolder(unfinished);
    const path = join(unfinished, randomUUID());
    const { hash, size } = await writeDraft(path, source, limitBytes);
    return { hash, size, path, keep: () => keep(path, { hash, size }), discard: () => rm(path, { force: true }) };
  }

  async function keep(draft: string, { hash, size }: Kept) {
    const wasThere = (await check(hash)) === 'sound';
    try {
      // A damaged one is replaced by the sound bytes.
      if (wasThere) await rm(draft, { force: true });
      else await rename(draft, pathOf(hash));
      // Somebody else may have put it there this moment: it counts once the folder's entry is on the disk.
      await syncFolder(folder);
    } catch (error) {
      await rm(draft, { force: true });
      throw writeRefusal(error);
    }
    return { hash, size, wasThere };
  }

  async function sizeOf(hash: string): Promise<number | null> {
    if (!hashPattern.test(hash)) return null;
    try {
      const found = await stat(pathOf(hash));
      return found.isFile() ? found.size : null;
    } catch (error) {
      if (isNotThere(error)) return null;
      throw error;
    }
  }

  async function check(hash: string, onBytes?: (bytes: number) => void): Promise<'sound' | 'missing' | 'altered'> {
    if ((await sizeOf(hash)) === null) return 'missing';
    return (await hashOfFile(pathOf(hash), onBytes)) === hash ? 'sound' : 'altered';
  }

  return {
    receive,
    async put(source, options) {
      return (await receive(source, options)).keep();
    },
    sizeOf,
    async open(hash, range = null) {
      const size = await sizeOf(hash);
      if (size === null) throw new Refused('kept.missing', { hash });
      return { size, stream: createReadStream(pathOf(hash), range ?? {}) };
    },
    async read(hash) {
      if ((await sizeOf(hash)) === null) throw new Refused('kept.missing', { hash });
      const bytes = await readFile(pathOf(hash));
      if (hashOfBytes(bytes) !== hash) throw new Refused('kept.altered', { hash });
      return bytes;
    },
    check,
    async *list() {
      for (const hash of await namesIn(folder)) {
        const size = await sizeOf(hash);
        if (size !== null) yield { hash, size };
      }
    },
    async removeUnfinished(olderThanMs = 0) {
      const older = (await namesIn(folder)).filter((name) => olderDraftPattern.test(name));
      const drafts = [...older.map(pathOf), ...(await namesIn(unfinished)).map((name) => join(unfinished, name))];
      let removed = 0;
      for (const draft of drafts) {
        if (olderThanMs > 0 && !(await isOlder(draft, olderThanMs))) continue;
        await rm(draft, { force: true });
        removed += 1;
      }
      return removed;
    },
  };
}

async function isOlder(path: string, thanMs: number): Promise<boolean> {
  const written = await stat(path).catch(() => null);
  return written !== null && Date.now() - written.mtimeMs > thanMs;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isNotThere(error)) return [];
    throw error;
  }
}
