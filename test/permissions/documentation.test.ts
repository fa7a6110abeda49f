import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inWords, roles } from '@bihuan/domain';
import { expect, it } from 'vitest';
import { tableInMarkdown, tableRows } from './table.ts';

const page = readFileSync(new URL('../../docs/permissions.md', import.meta.url), 'utf8');

it('docs/permissions.md shows the table that the product asks, and says of every role what it is', () => {
  // `npx pnpm@12 run permissions --markdown` prints what stands there.
  expect(page).toContain(tableInMarkdown());
  for (const role of roles) expect(page).toContain(`**${inWords('role', role, 'zh')}** \`${role}\``);
});

it('the printed table has a line for every route, and as JSON a row', () => {
  const printed = (...args: string[]) =>
    execFileSync(process.execPath, [fileURLToPath(new URL('print-table.ts', import.meta.url)), ...args], {
      encoding: 'utf8',
    });
  const text = printed();
  for (const { route } of tableRows) expect(text).toContain(`${route} `);
  expect(JSON.parse(printed('--json'))).toEqual(tableRows);
});
