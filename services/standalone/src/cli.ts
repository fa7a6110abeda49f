import { enableCompileCache } from 'node:module';
import path from 'node:path';

// Stripping types and compiling is most of what a short command does: it is done once for each file and kept beside the packages.
const compiled = process.env['NODE_COMPILE_CACHE'] ?? path.join(import.meta.dirname, '../node_modules/.cache/compiled');
// Workers find it in their environment.
process.env['NODE_COMPILE_CACHE'] = compiled;
enableCompileCache(compiled);
const { run } = await import('./cli/run.ts');

process.exitCode = await run(process.argv.slice(2));
