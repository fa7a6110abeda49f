import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { idSchema, Refused } from '@bihuan/domain';
import type { ReadUnits, UnitImportOptions, UnitStep } from '@bihuan/report-import';

/** What a preview leaves behind: what was read, with names of people, and the steps that were shown. */
export interface UnitDraft {
  readonly fileName: string;
  readonly read: ReadUnits;
  readonly options: UnitImportOptions;
  readonly counts: {
    readonly new: number;
    readonly changed: number;
    readonly unchanged: number;
    readonly skipped: number;
  };
  readonly steps: readonly UnitStep[];
}

/** Drafts hold names: they lie beside the log, where they can be deleted, and no longer than they are needed. */
export interface UnitDrafts {
  put(draft: UnitDraft): Promise<void>;
  /** Refused: `unit-import.draft-missing`. */
  get(importId: string): Promise<UnitDraft>;
  remove(importId: string): Promise<void>;
  /** Removes those that were kept for a day, save the ones in `keep` (imports under way). */
  removeOld(keep: ReadonlySet<string>): Promise<void>;
}

const keptForMs = 24 * 3_600_000;

/** Opens the folder; it is made when a draft is kept first. */
export function openUnitDrafts(root: string, clock: () => Date): UnitDrafts {
  const fileOf = (importId: string) => join(root, `${idSchema.parse(importId)}.json`);
  return {
    async put(draft) {
      await mkdir(root, { recursive: true, mode: 0o700 });
      const whole = fileOf(draft.options.importId);
      const partial = `${whole}.${randomUUID()}`;
      const file = await open(partial, 'wx', 0o600);
      try {
        await file.writeFile(JSON.stringify(draft));
        await file.datasync();
      } finally {
        await file.close();
      }
      await rename(partial, whole);
    },
    async get(importId) {
      try {
        return JSON.parse(await readFile(fileOf(importId), 'utf8'));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
        throw new Refused('unit-import.draft-missing');
      }
    },
    remove: (importId) => rm(fileOf(importId), { force: true }),
    async removeOld(keep) {
      for (const name of await namesIn(root)) {
        if (keep.has(name.split('.json')[0] ?? '')) continue;
        const file = join(root, name);
        const written = await stat(file).catch(() => null);
        if (written !== null && clock().getTime() - written.mtimeMs > keptForMs) await rm(file, { force: true });
      }
    },
  };
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
