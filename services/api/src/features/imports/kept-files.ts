import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Refused } from '@bihuan/domain';
import type { KeptBytes } from '@bihuan/kept-bytes';
import type { BudgetImportOptions, BudgetPlan, ImportOptions, ImportPlan } from '@bihuan/report-import';

/** What a preview leaves behind: the plan and everything it was made from, so that it can be made again and compared. */
export type KeptPlan =
  | { readonly about: 'outcomes'; readonly plan: ImportPlan; readonly options: ImportOptions }
  | { readonly about: 'budget'; readonly plan: BudgetPlan; readonly options: BudgetImportOptions };

/** The sources of imports and their plans, among the kept bytes. */
export interface KeptFiles {
  put(bytes: Uint8Array): Promise<void>;
  /** Refused: `import.plan-unknown` when it is not there, `import.kept-file-damaged` when its content is another. */
  get(hash: string): Promise<Buffer>;
  putPlan(kept: KeptPlan): Promise<void>;
  /** By the id of the import. Refused: `import.plan-unknown`, `import.kept-file-damaged`. */
  getPlan(importId: string): Promise<KeptPlan>;
}

/** `plans` is a folder of pointers: by the id of an import the hash of its plan. */
export function openKeptFiles(kept: KeptBytes, plans: string): KeptFiles {
  const get = (hash: string) => kept.read(hash).catch((error: unknown) => refuse(error, hash));
  return {
    async put(bytes) {
      await kept.put(bytes);
    },
    get,
    async putPlan(plan) {
      const { hash } = await kept.put(Buffer.from(JSON.stringify(plan)));
      await writeOnce(plans, plan.plan.importId, Buffer.from(hash));
    },
    async getPlan(importId) {
      const pointer = await contentOf(join(plans, importId));
      if (pointer === null) throw new Refused('import.plan-unknown', { id: importId });
      const kept = JSON.parse((await get(pointer.toString('utf8'))).toString('utf8'));
      // Older releases knew no other kind, and did not say so.
      return { about: 'outcomes', ...kept } as KeptPlan;
    },
  };
}

function refuse(error: unknown, hash: string): never {
  if (error instanceof Refused && error.code === 'kept.missing') throw new Refused('import.plan-unknown', { id: hash });
  if (error instanceof Refused && error.code === 'kept.altered')
    throw new Refused('import.kept-file-damaged', { hash });
  throw error;
}

/** Whole or not at all: another name first, synced, then renamed. */
async function writeOnce(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const path = join(folder, name);
  const before = await contentOf(path);
  if (before?.equals(bytes)) return;
  await mkdir(folder, { recursive: true });
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
