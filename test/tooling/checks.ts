import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** One of the questions `pnpm check` asks: a command that exits 0 when all is well and says on its output what is not. */
export interface Check {
  readonly name: string;
  readonly command: readonly string[];
}

export const rootFolder = fileURLToPath(new URL('../..', import.meta.url));

/** The scripts `check:*` of the root's package.json, so that each can be run alone as well. Their files are made absolute. */
export function listChecks(): Check[] {
  const { scripts } = JSON.parse(readFileSync(path.join(rootFolder, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  return Object.entries(scripts)
    .filter(([script]) => script.startsWith('check:'))
    .map(([script, line]) => ({
      name: script.slice('check:'.length),
      command: line.split(' ').map((word) => (word.startsWith('test/tooling/') ? path.join(rootFolder, word) : word)),
    }));
}
