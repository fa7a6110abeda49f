/**
 * Writes the bill of materials (CycloneDX) of this checkout to the file that is named, or only checks it: every package of the lock file
 * stands in it with its version and the hash of what is installed. Asks no network.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

interface Component {
  readonly group?: string;
  readonly name: string;
  readonly version: string;
  readonly externalReferences?: readonly { readonly hashes?: readonly object[] }[];
}

/** `name@version` of every package that the lock file installs. */
function lockedPackages(): string[] {
  const lock = readFileSync('pnpm-lock.yaml', 'utf8');
  const packages = lock.slice(lock.indexOf('\npackages:\n'), lock.indexOf('\nsnapshots:\n'));
  return [...packages.matchAll(/^ {2}'?((?:@[^@/\s]+\/)?[^@\s']+@[^':\s]+)'?:$/gm)].map(([, name]) => name as string);
}

function billOfMaterials(): string {
  const options = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--lockfile-only'];
  const [command, ...before] = ['npx', '--yes', 'pnpm@12'];
  return execFileSync(command as string, [...before, ...options], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
}

const text = billOfMaterials();
const { components } = JSON.parse(text) as { components: readonly Component[] };
const idOf = ({ group, name, version }: Component) => `${group === undefined ? '' : `${group}/`}${name}@${version}`;
const byId = new Map(components.map((component) => [idOf(component), component]));
const locked = lockedPackages();
const missing = locked.filter((id) => !byId.has(id));
const unhashed = locked.filter((id) => !byId.get(id)?.externalReferences?.some(({ hashes = [] }) => hashes.length > 0));

for (const id of missing) console.error(`${id} is in the lock file and not in the bill of materials`);
for (const id of unhashed) console.error(`${id} stands there without the hash of what is installed`);
if (locked.length < 100) console.error(`only ${locked.length} packages were found in the lock file: it was not read`);
process.exitCode = missing.length + unhashed.length > 0 || locked.length < 100 ? 1 : 0;

const [, , file] = process.argv;
if (file !== undefined) writeFileSync(file, text);
