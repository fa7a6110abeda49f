import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { alreadyPassed } from './already-passed.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bihuan-passed-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function report(...files: readonly { name: string; status: string; text: string }[]): string {
  for (const { name, text } of files) writeFileSync(join(folder, name), text);
  const path = join(folder, 'report.json');
  writeFileSync(
    path,
    JSON.stringify({ testResults: files.map(({ name, status }) => ({ name: join(folder, name), status })) }),
  );
  return path;
}

it('leaves out what passed, and nothing that failed or was not run', () => {
  const path = report(
    { name: 'a.test.ts', status: 'passed', text: 'it()' },
    { name: 'b.test.ts', status: 'failed', text: 'it()' },
  );
  expect(alreadyPassed(path)).toEqual([join(folder, 'a.test.ts')]);
});

it('keeps what tries more in the long run, also where a file that it imports says so', () => {
  writeFileSync(join(folder, 'runs.ts'), "export const runs = process.env['BIHUAN_TEST_TIER'] ? 100 : 1;");
  writeFileSync(join(folder, 'screens.ts'), "export { runs } from './runs.ts';");
  const path = report(
    { name: 'a.test.ts', status: 'passed', text: "import { runs } from './screens.ts';" },
    { name: 'b.test.ts', status: 'passed', text: "process.env['BIHUAN_TEST_TIER']" },
  );
  expect(alreadyPassed(path)).toEqual([]);
});

it('leaves out nothing where the usual run left no report', () => {
  expect(alreadyPassed(join(folder, 'none.json'))).toEqual([]);
  expect(alreadyPassed(undefined)).toEqual([]);
});
