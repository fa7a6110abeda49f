/**
 * Adds up the results of `check --json` and of vitest's JSON reporter, names what failed, and ends with `N passed, N failed`.
 * A file that is not there counts as one failure, as does a test file that failed outside its tests.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface VitestResults {
  readonly numPassedTests: number;
  readonly success: boolean;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}
type CheckResults = readonly { readonly name: string; readonly passed: boolean }[];

let passed = 0;
const failed: string[] = [];

function addChecks(results: CheckResults): void {
  passed += results.filter((result) => result.passed).length;
  failed.push(...results.filter((result) => !result.passed).map(({ name }) => `check ${name}`));
}

function addTests(file: string, { numPassedTests, success, testResults }: VitestResults): void {
  passed += numPassedTests;
  const before = failed.length;
  for (const { name, status, message, assertionResults } of testResults) {
    const where = path.relative(process.cwd(), name);
    const broken = assertionResults.filter((result) => result.status === 'failed');
    failed.push(...broken.map(({ fullName }) => `${where}: ${fullName}`));
    if (status === 'failed' && broken.length === 0) failed.push(`${where}: ${message.split('\n')[0]}`);
  }
  // An error outside of every test fails a run without failing any of them.
  if (!success && failed.length === before) failed.push(`${path.basename(file)}: an error outside of the tests`);
}

for (const file of process.argv.slice(2)) {
  if (!existsSync(file)) {
    failed.push(`${path.basename(file)}: ended without results`);
    continue;
  }
  const results = JSON.parse(readFileSync(file, 'utf8')) as CheckResults | VitestResults;
  if ('testResults' in results) addTests(file, results);
  else addChecks(results);
}

for (const line of failed) console.log(`failed: ${line}`);
console.log(`${passed} passed, ${failed.length} failed`);
process.exitCode = failed.length === 0 && passed > 0 ? 0 : 1;
