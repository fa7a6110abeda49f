import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const cache = fileURLToPath(new URL('../../../.bihuan/bench/node_modules/', import.meta.url));

/** The archive inside the package is unpacked by the system's tar, so that the package's own chain of tools is not needed. */
const unpack = `const path = require('node:path');
require('node:child_process').execFileSync('tar', ['xzf', path.resolve(process.argv[2]), '-C', path.resolve(process.argv[3])]);
`;

/**
 * Lets `import 'sqlite3'` find a build made from the package's own sources, once, in a folder that git ignores (about two minutes;
 * needs a C++ compiler, make, python, tar, npm's node-gyp and the system's Node headers). The install script stays off: it downloads.
 * Answers why it could not, or null.
 */
export function provideNativeSqlite3(): string | null {
  const entry = path.join(cache, 'sqlite3/lib/sqlite3.js');
  try {
    if (!existsSync(path.join(cache, 'sqlite3/build/Release/node_sqlite3.node'))) build();
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? null) : String(error);
  }
  // emmett-sqlite imports uuid without declaring it; that of emmett is the one it was written against.
  const uuid = createRequire(createRequire(import.meta.url).resolve('@event-driven-io/emmett')).resolve('uuid');
  const replaced = new Map([
    ['sqlite3', entry],
    ['uuid', uuid],
  ]);
  registerHooks({
    resolve(specifier, context, next) {
      const file = context.parentURL?.includes('/emmett') === true ? replaced.get(specifier) : undefined;
      return file === undefined
        ? next(specifier, context)
        : { url: pathToFileURL(file).href, format: 'commonjs', shortCircuit: true };
    },
  });
  return null;
}

function build(): void {
  const headers = ['/usr', '/usr/local'].find((folder) => existsSync(path.join(folder, 'include/node/node_api.h')));
  if (headers === undefined) throw new Error('no Node headers in /usr/include/node or /usr/local/include/node');
  const fromPeer = createRequire(createRequire(import.meta.url).resolve('@event-driven-io/emmett-sqlite'));
  const source = realpathSync(path.dirname(fromPeer.resolve('sqlite3/package.json')));
  const siblings = createRequire(path.join(source, 'package.json'));
  const bindings = path.dirname(siblings.resolve('bindings/package.json'));
  const pathToUri = createRequire(path.join(realpathSync(bindings), 'package.json')).resolve(
    'file-uri-to-path/package.json',
  );
  mkdirSync(cache, { recursive: true });
  const folders = {
    sqlite3: source,
    bindings,
    'node-addon-api': path.dirname(siblings.resolve('node-addon-api/package.json')),
    'file-uri-to-path': path.dirname(pathToUri),
  };
  for (const [name, folder] of Object.entries(folders)) {
    cpSync(realpathSync(folder), path.join(cache, name), {
      recursive: true,
      filter: (file) => !file.endsWith('node_modules'),
    });
  }
  writeFileSync(path.join(cache, 'sqlite3/deps/extract.js'), unpack);
  const npm = path.join(headers, 'lib/node_modules/npm/node_modules/node-gyp/bin/node-gyp.js');
  execFileSync(process.execPath, [npm, 'rebuild', `--nodedir=${headers}`], {
    cwd: path.join(cache, 'sqlite3'),
    stdio: 'pipe',
  });
}
