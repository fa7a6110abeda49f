import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { rootFolder } from './checks.ts';

const { scripts } = JSON.parse(readFileSync(path.join(rootFolder, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};
const pages = globSync(['*.md', 'docs/*.md', 'services/*/README.md', 'packages/*/README.md'], { cwd: rootFolder });
const called = new Set(
  pages.flatMap((page) =>
    Array.from(
      readFileSync(path.join(rootFolder, page), 'utf8').matchAll(/npx pnpm@12 ([a-z][\w:-]*)/g),
      ([, name = '']) => name,
    ),
  ),
);
/** Commands of pnpm itself; its `test` is our script. */
function commandsOfPnpm(): ReadonlySet<string> {
  const { stdout } = spawnSync('npx', ['--yes', 'pnpm@12', 'help'], { cwd: rootFolder, encoding: 'utf8' });
  const names = Array.from(stdout.matchAll(/^ {2}([a-z][a-z-]*) {2,}\S/gm), ([, name = '']) => name);
  return new Set(names.filter((name) => name !== 'test'));
}

it('every script is called in the documentation by a name under which pnpm runs it, and nothing of its own', () => {
  const names = Object.keys(scripts).filter((name) => called.has(name));
  expect(names).toContain('demo');
  const ofPnpm = commandsOfPnpm();
  expect(ofPnpm).toContain('install');
  expect(names.filter((name) => ofPnpm.has(name))).toEqual([]);
});
