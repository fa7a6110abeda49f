import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inject } from 'vitest';

const lookEveryMs = 50;

/**
 * A folder that takes long to fill and that many test files only copy: whichever comes first fills it, the others wait. It lasts as long
 * as the run. What cannot be filled is tried again by whoever waits.
 */
export async function madeOnce(name: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const made = path.join(inject('runFolder'), name);
  const filling = `${made}.filling`;
  while (!existsSync(made)) {
    if (!isFirst(filling)) {
      await sleep(lookEveryMs);
      continue;
    }
    try {
      // Somebody may have finished between the look and now.
      if (existsSync(made)) break;
      await fill(filling);
      renameSync(filling, made);
    } finally {
      rmSync(filling, { recursive: true, force: true });
    }
  }
  return made;
}

/** Of several processes that ask at once, one makes the folder. */
function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
