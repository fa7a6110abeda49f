/**
 * Adds up the results of `check --json` and of vitest's JSON reporter, says what failed and why, and ends with `N passed, N failed`.
 * A file that is not there counts as one failure, as does a test file that failed outside its tests. What failed in one run and passed in
 * a later one counts as passed, and is named as unsteady. With `--failed-files` it names the files that failed last, one a line, instead.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface VitestResults {
  readonly numPassedTests: number;
  readonly success: boolean;
  readonly testResults: readonly FileResult[];
}
interface FileResult {
  readonly name: string;
  readonly status: string;
  readonly message: string;
  readonly assertionResults: readonly TestResult[];
}
interface TestResult {
  readonly fullName: string;
  readonly status: string;
  readonly failureMessages?: readonly string[];
}
type CheckResults = readonly { readonly name: string; readonly passed: boolean }[];

let passed = 0;
/** What failed, each with why, and in which test file if it was one. */
const failed = new Map<string, { readonly why: string; readonly file: string | null }>();
const unsteady: string[] = [];

function addChecks(results: CheckResults): void {
  for (const { name, passed: holds } of results) {
    if (holds) passed += 1;
    else failed.set(`check ${name}`, { why: 'see above', file: null });
  }
}

function addTests(report: string, { numPassedTests, success, testResults }: VitestResults): void {
  passed += numPassedTests;
  for (const { name: file, status, message, assertionResults } of testResults) {
    const where = path.relative(process.cwd(), file);
    for (const { fullName, status: outcome, failureMessages } of assertionResults) {
      if (outcome === 'passed') settle(`${where}: ${fullName}`);
      if (outcome === 'failed') failed.set(`${where}: ${fullName}`, { why: firstLine(failureMessages?.[0]), file });
    }
    const isBroken = status === 'failed' && assertionResults.every((result) => result.status !== 'failed');
    if (isBroken) failed.set(where, { why: firstLine(message), file });
    else if (status === 'passed') settle(where);
  }
  // An error outside of every test fails a run without failing any of them.
  const isSilent = !success && testResults.every(({ status }) => status !== 'failed');
  if (isSilent) failed.set(path.basename(report), { why: 'an error outside of the tests', file: null });
}

function settle(name: string): void {
  const before = failed.get(name);
  if (before === undefined) return;
  failed.delete(name);
  unsteady.push(`${name}: ${before.why}`);
}

const firstLine = (text = ''): string => text.split('\n')[0] ?? '';

const [first = '', ...others] = process.argv.slice(2);
const namesFiles = first === '--failed-files';
for (const report of namesFiles ? others : [first, ...others]) {
  if (!existsSync(report)) {
    failed.set(path.basename(report), { why: 'ended without results', file: null });
    continue;
  }
  const results = JSON.parse(readFileSync(report, 'utf8')) as CheckResults | VitestResults;
  if ('testResults' in results) addTests(report, results);
  else addChecks(results);
}

if (namesFiles) {
  const files = [...failed.values()].flatMap(({ file }) => file ?? []);
  for (const file of new Set(files)) console.log(path.relative(process.cwd(), file));
} else {
  for (const line of unsteady) console.log(`unsteady: ${line}`);
  for (const [name, { why }] of failed) console.log(`failed: ${name}: ${why}`);
  console.log(`${passed} passed, ${failed.size} failed`);
  process.exitCode = failed.size === 0 && passed > 0 ? 0 : 1;
}
