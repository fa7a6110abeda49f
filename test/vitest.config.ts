import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';
import { alreadyPassed } from './tooling/already-passed.ts';
import { LongFirst } from './tooling/long-first.ts';
import { isLongRun } from './tooling/tier.ts';

/** Beside the code: they change nothing that another file sees, and one process loads what they share once for all of them. */
const besideTheCode = {
  name: 'code',
  include: ['packages/*/src/**/*.test.ts', 'services/*/src/**/*.test.ts'],
  isolate: false,
};
/** Across packages: browsers, processes and servers that a file starts are gone with its own process. */
const acrossPackages = {
  name: 'whole',
  include: ['test/**/*.test.ts'],
  // A journey in a browser has many steps, each of them with a bound of its own.
  testTimeout: 90_000,
};

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    projects: [besideTheCode, acrossPackages].map((test) => ({ extends: true, test })),
    // What a change rarely needs, and many seconds pass with, belongs to the long run alone. `.ci/run` tries the usual run first: its long run leaves out what has just passed and has no more to try.
    exclude: [
      ...configDefaults.exclude,
      ...(isLongRun ? [] : ['**/*.long.test.ts']),
      ...alreadyPassed(process.env['TESTS_PASSED_BEFORE']),
    ],
    globalSetup: fileURLToPath(new URL('tooling/run-folder.ts', import.meta.url)),
    sequence: { sequencer: LongFirst },
    pool: 'forks',
    // Much of the time goes into waiting for processes: one worker for each core, also on the smallest machine. More of them starve the threads that feed read models, which give way to everything else.
    maxWorkers: '100%',
    // What processes and workers of the product compile is compiled once for all tests.
    env: { NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/compiled', import.meta.url)) },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
