import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The tests beside the domain's code, which is pure: each mutant is tried by those that come to its line. */
export default defineConfig({
  root: fileURLToPath(new URL('../../packages/domain', import.meta.url)),
  test: { include: ['src/**/*.test.ts'], testTimeout: 60_000 },
});
