/** `pnpm check`: all checks at once, one line each, and what a failing one had to say. `--json FILE` keeps the results. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { listChecks } from './checks.ts';
import { runCheck } from './run-check.ts';

const { values } = parseArgs({ options: { json: { type: 'string' } } });

const results = await Promise.all(
  listChecks().map(async (check) => {
    const result = await runCheck(check);
    console.log(
      `${result.passed ? 'ok    ' : 'FAILED'}  ${result.name.padEnd(22)} ${result.seconds.toFixed(1).padStart(5)} s`,
    );
    return result;
  }),
);

for (const { name, output } of results.filter(({ passed }) => !passed)) console.error(`\n── ${name}\n${output.trim()}`);
if (values.json) writeFileSync(values.json, JSON.stringify(results.map(({ name, passed }) => ({ name, passed }))));
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;
