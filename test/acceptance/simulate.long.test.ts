import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { allocationsOf, answerOf, bihuan, loadedDemo, temporaryFolder } from './bihuan-process.ts';

const demo = loadedDemo();

it('the budget office sees what other rules would do to a year, takes it away as a table, and nothing is recorded', async () => {
  const data = demo.copy();
  const before = await allocationsOf(data);
  const rules = path.join(temporaryFolder(), 'p1.json');
  expect((await bihuan(['rules', 'export', 'library:P1', '--format', 'json', '--out', rules], data)).code).toBe(0);
  const asked = (place: string) => ['simulate', '--rules', place, '--fiscal-year', '2025'];
  interface Simulated {
    readonly totals: { readonly before: number; readonly after: number; readonly open: { readonly lines: number } };
    readonly lines: readonly { readonly id: string; readonly after: number | null; readonly before: number }[];
  }
  const simulated = await answerOf<Simulated>(asked(rules), data);
  expect((await answerOf<Simulated>(asked('library:P1'), data)).totals).toEqual(simulated.totals);
  expect(simulated.lines).toHaveLength(30);
  // An open line counts as it stands today.
  const sum = simulated.lines.reduce((total, line) => total + (line.after ?? line.before), 0);
  expect(simulated.totals).toMatchObject({ before: before.totals.currentBudget, after: sum, open: { lines: 11 } });

  const file = path.join(temporaryFolder(), 'lines.csv');
  expect((await bihuan([...asked('library:P1'), '--csv', file], data)).code).toBe(0);
  const [head = '', ...rows] = readFileSync(file, 'utf8').trim().split('\n');
  expect(head.trim()).toMatch(/示例$/);
  expect(rows).toHaveLength(30);
  for (const row of rows) expect(row).toMatch(/示例数据：.*本年预算（元）、增减（元）/);
  expect(await allocationsOf(data)).toEqual(before);
});
