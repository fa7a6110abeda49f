import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const webFolder = fileURLToPath(new URL('..', import.meta.url));
const contractFolder = fileURLToPath(new URL('../../../packages/contract/', import.meta.url));
const domainFolder = fileURLToPath(new URL('../../../packages/domain/', import.meta.url));
const builtFolder = join(webFolder, 'dist');
const compress = promisify(brotliCompress);

/**
 * The folder of the application's files, put together now where there is none yet of what it is made of (some seconds). One that is served is never
 * touched: another make of it lies beside. Rejects where it cannot be put together.
 */
export async function builtWeb(): Promise<string> {
  const outFolder = join(builtFolder, fingerprint().slice(0, 16));
  if (existsSync(outFolder)) return outFolder;
  // Beside, then in its place: whoever opens it meanwhile finds a whole one.
  const beside = `${outFolder}-${process.pid}`;
  const environment = process.env['NODE_ENV'];
  try {
    // Also where tests put it together: people get the small build, without the warnings of development.
    process.env['NODE_ENV'] = 'production';
    const [{ build }, { settings }] = await Promise.all([import('vite'), import('./settings.ts')]);
    await build(settings(beside));
    await Promise.all(
      globSync('files/*.{js,mjs,css,svg}', { cwd: beside }).map((file) => compressed(join(beside, file))),
    );
    // Somebody else may have been as fast: theirs is the same.
    if (!existsSync(outFolder)) renameSync(beside, outFolder);
    return outFolder;
  } finally {
    if (environment === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = environment;
    rmSync(beside, { recursive: true, force: true });
  }
}

async function compressed(file: string): Promise<void> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  writeFileSync(`${file}.br`, await compress(readFileSync(file), { params }));
}

/** Of everything that goes into it: its sources, the contract, the field's words, and the versions of the libraries. */
function fingerprint(): string {
  const sources = [
    ...globSync('{index.html,package.json,src/**/*,build/*.ts}', { cwd: webFolder }).map((file) =>
      join(webFolder, file),
    ),
    ...globSync('src/**/*.ts', { cwd: contractFolder }).map((file) => join(contractFolder, file)),
    ...globSync('src/glossary*.ts', { cwd: domainFolder }).map((file) => join(domainFolder, file)),
  ].toSorted();
  const hash = createHash('sha256');
  for (const file of sources) {
    if (/\.(?:ts|tsx|css|html|json|svg)$/.test(file))
      hash.update(file.slice(webFolder.length)).update(readFileSync(file));
  }
  return hash.digest('hex');
}
