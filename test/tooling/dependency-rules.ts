/**
 * Runs the import rules over the folder it is started in and prints what breaks them. Fails as well when it saw fewer modules
 * than there are source files: a parser that silently reads nothing must not look like a clean bill.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ICruiseResult } from 'dependency-cruiser';

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));
/** Other rules may be named, for the test of this very check. */
const rulesFile = process.argv[2] ?? here('../../.dependency-cruiser.mjs');
const folders = ['packages', 'services', 'test'].filter((folder) => existsSync(folder));

function cruise(): ICruiseResult {
  const options = ['--config', rulesFile, '--output-type', 'json', ...folders];
  try {
    return JSON.parse(
      execFileSync(here('../../node_modules/.bin/depcruise'), options, {
        encoding: 'utf8',
        maxBuffer: 256 * 1024 * 1024,
        stdio: ['ignore', 'pipe', 'inherit'],
      }),
    );
  } catch (error) {
    // The tool's exit code is its number of violations; the report is on its output all the same.
    const { stdout } = error as { stdout?: string };
    if (!stdout) throw error;
    return JSON.parse(stdout);
  }
}

const { modules, summary } = cruise();
const sources = globSync('{packages,services}/*/src/**/*.{ts,tsx}', { exclude: ['**/node_modules/**'] });
const seen = modules.filter(({ source }) => /^(packages|services)\/.*\.tsx?$/.test(source));
const importing = seen.filter(({ dependencies }) => dependencies.length > 0);

for (const { rule, from, to } of summary.violations) {
  const comment = summary.ruleSetUsed?.forbidden?.find(({ name }) => name === rule.name)?.comment ?? '';
  console.error(`${from} → ${to}\n  ${rule.name}: ${comment}`);
}
const blind = seen.length < sources.length || importing.length < sources.length / 2;
if (blind) {
  console.error(
    `saw ${seen.length} modules (${importing.length} with imports) of ${sources.length} source files: the rules were not checked`,
  );
}
process.exitCode = blind || summary.violations.length > 0 ? 1 : 0;
