import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';
import { operationTable } from './operation-table.ts';
import { operationWords } from './operation-words.ts';
import { termTable } from './terms.ts';

/** Where the application lies: its pages below `/desk/`, its files below `/desk/files/`. */
const base = '/desk/';

/** How the application is put together; the files it is split into are named by their content and may be kept for ever. */
export const settings = (outDir: string): InlineConfig => ({
  root: fileURLToPath(new URL('..', import.meta.url)),
  base,
  configFile: false,
  logLevel: 'warn',
  plugins: [react(), operationTable(), operationWords(), termTable()],
  build: {
    outDir,
    emptyOutDir: true,
    assetsDir: 'files',
    target: 'es2022',
    // A policy without inline script allows no polyfill, and an address that begins with `data:` is no file of ours.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2_000,
    // What every page begins with in one file: as thirty small ones it waits in line on a phone.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'base', tags: ['$initial'] }] } } },
  },
});
