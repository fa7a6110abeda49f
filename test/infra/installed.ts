import { type ExecFileSyncOptions, execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './compose-file.ts';

/** What `install.sh` looks for on this machine. */
const cpu = process.arch === 'arm64' ? 'arm64' : 'x64';

export interface Bundle {
  readonly folder: string;
  readonly archive: string;
  /** Runs `install.sh`; throws with its exit code and what it said. */
  install(into: string): string;
  remove(): void;
}

/** A bundle as `bundle.sh` lays it out, small: `infra/` of this checkout and this Node in place of a whole installation. */
export function smallBundle(version: string): Bundle {
  const folder = mkdtempSync(path.join(tmpdir(), 'bihuan-bundle-'));
  const tree = path.join(folder, `bihuan-${version}`);
  const archive = `bihuan-${version}-linux-${cpu}.tar.gz`;
  const run = (command: string, args: readonly string[], options: ExecFileSyncOptions = {}) =>
    String(execFileSync(command, args, { cwd: folder, stdio: 'pipe', ...options }));
  cpSync(path.join(root, 'infra'), path.join(tree, 'infra'), {
    recursive: true,
    filter: (source) => path.basename(source) !== 'secrets',
  });
  mkdirSync(path.join(tree, 'bin'));
  writeFileSync(path.join(tree, 'bin/node'), `#!/bin/sh\nexec '${process.execPath}' "$@"\n`, { mode: 0o755 });
  run('tar', ['-czf', archive, path.basename(tree)]);
  rmSync(tree, { recursive: true });
  cpSync(path.join(root, 'infra/offline/install.sh'), path.join(folder, 'install.sh'));
  writeFileSync(path.join(folder, 'SHA256SUMS'), run('sha256sum', ['install.sh', archive]));
  return {
    folder,
    archive: path.join(folder, archive),
    install: (into) => run('./install.sh', ['--root', into]),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Settings of the unit file named, section by section flattened: every value that a key has, in order. */
export function unitOf(text: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [, key = '', value = ''] of text.matchAll(/^([A-Za-z]+)=(.*)$/gm)) {
    found.set(key, [...(found.get(key) ?? []), value]);
  }
  return found;
}
