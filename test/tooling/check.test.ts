import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Check, listChecks, rootFolder } from './checks.ts';
import { runCheck } from './run-check.ts';

/** A workspace in which every check has something to find. */
const faults = {
  'packages/domain/src/index.ts': [
    "import { readFileSync } from 'node:fs';",
    "import { store } from '../../event-store/src/inside.ts';",
    'export const now = () => Date.now();',
    'export const read = (file: string): number => readFileSync(file);',
    'export const later = () => { store(); };',
  ],
  'packages/event-store/src/inside.ts': ['export async function store(): Promise<void> {}'],
  'services/web/src/page.tsx': ['export const title: number = document.title;'],
  'packages/event-store/src/nobody.ts': ['export const nobody = 1;', 'export default nobody'],
};

let folder = '';
const named = (name: string): Check => {
  const check = listChecks().find((candidate) => candidate.name === name);
  if (check === undefined) throw new Error(`there is no check called ${name}`);
  return check;
};

/** A lock file in which nearly everything that is installed is missing. */
const lockOfOne = `lockfileVersion: '9.0'
importers:
  .: {}

packages:

  zod@4.0.0:
    resolution: {integrity: sha512-AAAA}

snapshots:

  zod@4.0.0: {}
`;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bihuan-check-'));
  for (const file of ['package.json', 'pnpm-workspace.yaml', 'biome.json', '.oxlintrc.json', '.gitignore']) {
    cpSync(path.join(rootFolder, file), path.join(folder, file));
  }
  mkdirSync(path.join(folder, 'services', 'web'), { recursive: true });
  for (const file of ['tsconfig.json', 'tsconfig.base.json'])
    cpSync(path.join(rootFolder, file), path.join(folder, file));
  // Without the types of a library that is not installed there.
  const ofWeb = readFileSync(path.join(rootFolder, 'services/web/tsconfig.json'), 'utf8');
  writeFileSync(path.join(folder, 'services/web/tsconfig.json'), ofWeb.replace('"vite/client"', ''));
  symlinkSync(path.join(rootFolder, 'node_modules'), path.join(folder, 'node_modules'));
  const script = path.join('test', 'tooling', 'bill-of-materials.ts');
  mkdirSync(path.dirname(path.join(folder, script)), { recursive: true });
  cpSync(path.join(rootFolder, script), path.join(folder, script));
  writeFileSync(path.join(folder, 'pnpm-lock.yaml'), lockOfOne);
  for (const [file, lines] of Object.entries(faults)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), `${lines.join('\n')}\n`);
  }
  for (const name of ['domain', 'event-store']) {
    const manifest = { name: `@bihuan/${name}`, type: 'module', exports: { '.': './src/index.ts' } };
    writeFileSync(path.join(folder, 'packages', name, 'package.json'), JSON.stringify(manifest));
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('each check finds what it is there for', () => {
  const expected: Record<string, RegExp> = {
    types: /index\.ts\(4,\d+\): error TS2322/,
    'types-of-web': /page\.tsx\(1,\d+\): error TS2322/,
    promises: /no-floating-promises/,
    'dead-code': /nobody\.ts/,
    imports: /event-store\/src\/inside\.ts\s+domain-imports-workspace/,
    lint: /noDefaultExport/,
    format: /nobody\.ts format/,
    'pure-domain': /index\.ts:3 asks the clock/,
    'bill-of-materials': /only 1 packages were found in the lock file/,
  };

  it('and none is left out', () => {
    expect(
      listChecks()
        .map(({ name }) => name)
        .toSorted(),
      // What the registry is asked has a test of its own.
    ).toEqual([...Object.keys(expected), 'known-weaknesses'].toSorted());
  });

  it.for(Object.entries(expected))('%s', async ([name, finding]) => {
    const { passed, output } = await runCheck(named(name), folder);
    expect(output).toMatch(finding);
    expect(passed).toBe(false);
  });
});

describe('the import table', () => {
  it('keeps files and other built-ins out of the domain, and packages out of each other’s inside', async () => {
    const { output } = await runCheck(named('imports'), folder);
    expect(output).toMatch(/fs\s+domain-imports-builtin/);
    expect(output).toMatch(/inside\.ts\s+deep-import/);
  });

  it('is not taken as kept when the modules were not seen', async () => {
    const blind = path.join(folder, 'blind.mjs');
    writeFileSync(blind, "export default { forbidden: [], options: { exclude: { path: '/src/' } } };\n");
    const { command } = named('imports');
    const { passed, output } = await runCheck({ name: 'blind', command: [...command, blind] }, folder);
    expect(output).toMatch(/saw 0 modules .* of 4 source files/);
    expect(passed).toBe(false);
  });
});
