import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Refused } from '@bihuan/domain';
import type { ImportOptions, ImportPlan } from '@bihuan/report-import';

/** What a preview leaves behind: the plan and everything it was made from, so that it can be made again and compared. */
export interface KeptPlan {
  readonly plan: ImportPlan;
  readonly options: ImportOptions;
}

/** Files by the hash of their content: the sources of imports (evidence) and their plans. */
export interface KeptFiles {
  /** Writes once, synced to disk; the same content again does nothing. Returns its SHA-256. */
  put(bytes: Uint8Array): Promise<string>;
  /** Refused: `import.plan-unknown` when it is not there, `import.kept-file-damaged` when its content is another. */
  get(hash: string): Promise<Buffer>;
  putPlan(kept: KeptPlan): Promise<void>;
  /** By the id of the import. Refused: `import.plan-unknown`, `import.kept-file-damaged`. */
  getPlan(importId: string): Promise<KeptPlan>;
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Opens `<folder>/files`; it is made when something is kept first. */
export function openKeptFiles(folder: string): KeptFiles {
  const root = join(folder, 'files');
  const pointerOf = (importId: string) => join(root, 'plans', importId);

  async function put(bytes: Uint8Array): Promise<string> {
    const hash = sha256(bytes);
    await writeOnce(join(root, hash), bytes);
    return hash;
  }

  async function get(hash: string): Promise<Buffer> {
    const bytes = await contentOf(join(root, hash));
    if (bytes === null) throw new Refused('import.plan-unknown', { id: hash });
    if (sha256(bytes) !== hash) throw new Refused('import.kept-file-damaged', { hash });
    return bytes;
  }

  return {
    put,
    get,
    async putPlan(kept) {
      const hash = await put(Buffer.from(JSON.stringify(kept)));
      await writeOnce(pointerOf(kept.plan.importId), Buffer.from(hash));
    },
    async getPlan(importId) {
      const pointer = await contentOf(pointerOf(importId));
      if (pointer === null) throw new Refused('import.plan-unknown', { id: importId });
      return JSON.parse((await get(pointer.toString('utf8'))).toString('utf8')) as KeptPlan;
    },
  };
}

/** Whole or not at all: another name first, synced, then renamed. */
async function writeOnce(path: string, bytes: Uint8Array): Promise<void> {
  const before = await contentOf(path);
  if (before?.equals(bytes)) return;
  await mkdir(join(path, '..'), { recursive: true });
  const draft = `${path}.${randomUUID()}`;
  const file = await open(draft, 'wx');
  try {
    await file.writeFile(bytes);
    await file.datasync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
}

async function contentOf(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
