/**
 * `pnpm permissions [--json | --markdown]`: the table of who may do what, route × role, from the one that the product asks; as text, with
 * what each input names, or as docs/permissions.md shows it.
 */
import { tableForTerminal, tableInMarkdown, tableRows } from './table.ts';

const asked = process.argv[2];
const text =
  asked === '--json'
    ? JSON.stringify(tableRows, null, 2)
    : asked === '--markdown'
      ? tableInMarkdown()
      : tableForTerminal();
process.stdout.write(`${text}\n`);
