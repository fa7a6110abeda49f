import { mkdirSync } from 'node:fs';
import { copyFile, link, rm, stat } from 'node:fs/promises';
import { lastHash } from './chain-end.ts';
import { daysIn, fileOf } from './day-files.ts';

export interface CopyAccessOptions {
  readonly folder: string;
  /** A folder that is not there yet. */
  readonly to: string;
  /** An earlier copy on the same disk, or null: days that are over and as long there are shared with it. */
  readonly earlier: string | null;
}

const tries = 3;

/**
 * Copies the record beside whoever writes it: whole lines, and nothing of a day that the rule removes meanwhile without what says so.
 * Throws what the file system throws.
 */
export async function copyAccessRecord({ folder, to, earlier }: CopyAccessOptions): Promise<void> {
  for (let left = tries; ; left--) {
    mkdirSync(to, { recursive: true, mode: 0o700 });
    try {
      // Oldest first: a removal is written into the newest day before the old ones go.
      const days = daysIn(folder);
      for (const day of days) await copyDay(day, day === days.at(-1));
      return;
    } catch (error) {
      // A day was removed by rule between the look and the copy.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || left === 1) throw error;
      await rm(to, { recursive: true, force: true });
    }
  }

  async function copyDay(day: string, isLast: boolean): Promise<void> {
    const [source, target] = [fileOf(folder, day), fileOf(to, day)];
    if (!isLast && earlier !== null && (await isAsLong(source, fileOf(earlier, day)))) {
      try {
        return await link(fileOf(earlier, day), target);
      } catch {
        // A disk that knows no links: it is copied.
      }
    }
    await copyFile(source, target);
    // What was being written just then is cut back to whole lines.
    lastHash(target);
  }
}

async function isAsLong(source: string, earlier: string): Promise<boolean> {
  const [one, other] = await Promise.all([stat(source), stat(earlier).catch(() => null)]);
  return other?.size === one.size;
}
