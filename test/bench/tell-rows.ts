import { writeFileSync } from 'node:fs';
import type { BenchRow } from './bench-row.ts';
import { benchTable } from './table.ts';

/** Prints the table and which bars do not hold, and keeps the rows in `jsonFile` when one is named. */
export function tellRows(rows: readonly BenchRow[], jsonFile: string | undefined): void {
  console.log(`\n${benchTable(rows)}\n`);
  const below = rows.filter(({ holds }) => !holds);
  console.log(
    below.length === 0 ? `all ${rows.length} bars hold` : `${below.length} of ${rows.length} bars do not hold`,
  );
  for (const { name, ratio, bar } of below) console.log(`  ${name}: ${ratio.toFixed(3)} where ${bar} is asked`);
  if (jsonFile === undefined) return;
  const fields = ['name', 'unit', 'ours', 'limit', 'peer', 'ratio', 'bar', 'holds'];
  writeFileSync(jsonFile, `${JSON.stringify(rows, fields, 2)}\n`);
}
