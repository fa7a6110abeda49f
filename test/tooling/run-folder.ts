import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { builtWeb } from '@bihuan/web/built';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Empty when a run of the tests begins, gone when it ends; every test file of the run sees the same one. */
    runFolder: string;
  }
}

/** Vitest's global setup: one folder for each run, and the application put together once for all that start the product. */
export async function setup({ provide }: Pick<TestProject, 'provide'>): Promise<() => void> {
  await builtWeb();
  const folder = mkdtempSync(path.join(tmpdir(), 'bihuan-run-'));
  provide('runFolder', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
