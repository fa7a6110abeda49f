import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { allocationsOf, answerOf, bihuan, loadedDemo, temporaryFolder } from './bihuan-process.ts';

const demo = loadedDemo();

it('an official takes a practice of the library, edits it, has it checked and adopted, and can defend every line', async () => {
  const data = demo.copy();
  const folder = temporaryFolder();
  const { items } = await answerOf<{ items: { id: string; name: object; source: object }[] }>(
    ['rules', 'library'],
    data,
  );
  expect(items.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['P1', 'P2', 'P3', 'P5', 'P8', 'K3', 'K4', 'K6', 'K7', 'L']),
  );

  const workbook = path.join(folder, 'p1.xlsx');
  expect((await bihuan(['rules', 'export', 'library:P1', '--format', 'xlsx', '--out', workbook], data)).code).toBe(0);
  expect((await bihuan(['rules', 'check', workbook], data)).code).toBe(0);
  const before = await allocationsOf(data);
  const adopted = ['rules', 'adopt', workbook, '--fiscal-year', '2025', '--document', '示例〔2024〕2号'];
  expect(await answerOf(adopted, data)).toMatchObject({ id: 'p1', version: 1, fiscalYear: 2025 });
  const after = await allocationsOf(data);
  expect(after.totals.currentBudget).toBe(before.totals.currentBudget);
  expect(after.items.every(({ ruleSet }) => ruleSet?.id === 'p1')).toBe(true);

  const poor = after.items.find(({ grade }) => grade === '差');
  const { explanation, nearest } = await answerOf<{
    explanation: { sentence: { zh: string } };
    nearest: { rowId: string } | null;
  }>(['explain', poor?.id ?? ''], data);
  expect(explanation.sentence.zh).toContain('由人选择：取消（不再安排）或暂停');
  expect(nearest).not.toBeNull();

  // Nothing is adopted by half.
  const file = path.join(folder, 'broken.json');
  await bihuan(['rules', 'export', 'p1', '--format', 'json', '--out', file], data);
  const broken = JSON.parse(readFileSync(file, 'utf8'));
  broken.tables[0].rows[2].expression = 'len(map([1..1000000000], #)) > 0';
  broken.tables[0].rows[0].when.grade.values = ['优', 1];
  writeFileSync(file, JSON.stringify(broken));
  const checked = await bihuan(['rules', 'check', file, '--json'], data);
  expect(checked.code).toBe(1);
  const { faults } = JSON.parse(checked.out) as {
    faults: { code: string; table: string; row: number; column: string }[];
  };
  expect(faults.map(({ code, table, row, column }) => [code, table, row, column])).toEqual([
    ['rules.wrong-type', 'grades', 1, 'grade'],
    ['rules.expression-syntax', 'grades', 3, 'expression'],
  ]);
  expect((await bihuan(['rules', 'adopt', file, '--fiscal-year', '2025', '--id', 'p1'], data)).code).toBe(1);
  expect((await allocationsOf(data)).items.every(({ ruleSet }) => ruleSet?.version === 1)).toBe(true);
}, 120_000);
