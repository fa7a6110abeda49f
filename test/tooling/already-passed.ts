import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface PassedBefore {
  readonly testResults: readonly { readonly name: string; readonly status: string }[];
}

/** What says that a file has more to try in the long run: see `tier.ts`. */
const tier = 'BIHUAN_TEST_TIER';
const relativeImports = /\bfrom '(\.{1,2}\/[^']+\.ts)'/g;

/** Whether the file, or one that it imports by a relative path, asks which run this is. */
function hasMoreInTheLongRun(file: string, seen = new Set<string>()): boolean {
  if (seen.has(file) || !existsSync(file)) return false;
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  if (text.includes(tier)) return true;
  return Array.from(text.matchAll(relativeImports)).some(([, imported = '']) =>
    hasMoreInTheLongRun(path.resolve(path.dirname(file), imported), seen),
  );
}

/**
 * Absolute paths of the test files that passed according to the JSON report of the usual run, and that would only do the same again
 * in the long one. None where there is no such report.
 */
export function alreadyPassed(report: string | undefined): readonly string[] {
  if (report === undefined || !existsSync(report)) return [];
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as PassedBefore;
  return testResults
    .filter(({ name, status }) => status === 'passed' && !hasMoreInTheLongRun(name))
    .map(({ name }) => name);
}
