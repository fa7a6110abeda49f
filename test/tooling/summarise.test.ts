import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';

const script = fileURLToPath(new URL('summarise.ts', import.meta.url));

function summarise(files: Record<string, unknown>, ...alsoNamed: string[]) {
  const folder = mkdtempSync(path.join(tmpdir(), 'bihuan-summary-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), JSON.stringify(content));
  const named = [...Object.keys(files), ...alsoNamed].map((name) => path.join(folder, name));
  const run = (...options: string[]) =>
    spawnSync(process.execPath, [script, ...options, ...named], { encoding: 'utf8' });
  const { status, stdout } = run();
  const failedFiles = run('--failed-files').stdout.split('\n').filter(Boolean);
  return { status, lines: stdout.trimEnd().split('\n'), lastLine: stdout.trimEnd().split('\n').at(-1), failedFiles };
}

const test = (status: string) => ({
  fullName: `a test in place ${place++}`,
  status,
  failureMessages: status === 'failed' ? ['Error: too late\n  at a line'] : [],
});
let place = 0;
const file = (status: string, ...tests: string[]) => ({
  name: path.resolve('a.test.ts'),
  status,
  message: 'does not load',
  assertionResults: tests.map(test),
});
const run = (success: boolean, passed: number, ...testResults: unknown[]) => ({
  success,
  numPassedTests: passed,
  testResults,
});

it('adds up checks and both runs', () => {
  const checks = [{ name: 'types', passed: true }];
  const tests = run(true, 2, file('passed', 'passed', 'passed', 'pending'));
  expect(summarise({ 'check.json': checks, 'test.json': tests, 'all.json': tests })).toMatchObject({
    status: 0,
    lastLine: '5 passed, 0 failed',
  });
});

it('counts a failed check, a failed test, a file that does not load and a step that left nothing', () => {
  const checks = [
    { name: 'types', passed: true },
    { name: 'format', passed: false },
  ];
  const tests = run(false, 1, file('failed', 'passed', 'failed'), file('failed'));
  expect(summarise({ 'check.json': checks, 'test.json': tests }, 'all.json')).toMatchObject({
    status: 1,
    lastLine: '2 passed, 4 failed',
  });
});

it('does not take a run for good that failed outside of its tests', () => {
  expect(summarise({ 'test.json': run(false, 1, file('passed', 'passed')) })).toMatchObject({
    status: 1,
    lastLine: '1 passed, 1 failed',
  });
});

it('counts what failed once and then passed as passed, and says that it is unsteady and why', () => {
  const broken = { ...file('failed', 'passed'), assertionResults: [{ ...test('failed'), fullName: 'a journey' }] };
  const mended = { ...file('passed'), assertionResults: [{ ...test('passed'), fullName: 'a journey' }] };
  const first = run(false, 0, broken);
  expect(summarise({ 'test.json': first, 'again.json': run(true, 1, mended) })).toMatchObject({
    status: 0,
    lines: ['unsteady: a.test.ts: a journey: Error: too late', '1 passed, 0 failed'],
    failedFiles: [],
  });
  expect(summarise({ 'test.json': first, 'again.json': first })).toMatchObject({
    status: 1,
    lines: ['failed: a.test.ts: a journey: Error: too late', '0 passed, 1 failed'],
    failedFiles: ['a.test.ts'],
  });
});
