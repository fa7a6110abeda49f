/** `pnpm test:kurrentdb-faults`: see docs/kurrentdb.md. Ends with 0 when every promise held, 1 when one broke, 2 when it cannot run. */
import { writeFileSync } from 'node:fs';
import { faultOptions, UnusableOptions } from './options.ts';
import { faultReportText, holds } from './report.ts';
import { faultStorm } from './storm.ts';

try {
  const { json, ...options } = faultOptions(process.argv.slice(2), process.env);
  const report = await faultStorm(options, (line) => console.error(line));
  console.log(faultReportText(report));
  if (json !== null) writeFileSync(json, `${JSON.stringify({ holds: holds(report), ...report }, null, 2)}\n`);
  process.exitCode = holds(report) ? 0 : 1;
} catch (error) {
  const isUsage = error instanceof UnusableOptions || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  console.error(isUsage ? (error as Error).message : error);
  process.exitCode = isUsage ? 2 : 1;
}
// A call that a frozen server never answers would keep the process for as long.
process.exit();
