import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { answerOf, bihuan, loadedDemo, temporaryFolder } from './bihuan-process.ts';

const demo = loadedDemo();

interface Ledger {
  items: { number: string; standing: { kind: string }; nextReminder: { day: string } | null }[];
  totals: { findings: { count: number }; standings: { standing: string; count: number }[] };
}

it('the ledger of the demonstration lists as many overdue findings as it counts, and is what a spreadsheet gets', async () => {
  const data = demo.copy();
  const asked = ['ledger', '--fiscal-year', '2025', '--as-of', '2025-06-01', '--json'];
  const whole = await answerOf<Ledger>(asked, data);
  expect(whole.totals.findings.count).toBe(whole.items.length);
  expect(whole.items.map(({ number }) => number)).toEqual(
    whole.items.map((_, at) => `2025-${String(at + 1).padStart(4, '0')}`),
  );
  const late = await answerOf<Ledger>([...asked, '--standing', 'overdue'], data);
  const counted = whole.totals.standings.find(({ standing }) => standing === 'overdue')?.count;
  expect(late.items).toHaveLength(counted ?? -1);
  expect(late.items.length).toBeGreaterThan(0);

  const file = path.join(temporaryFolder(), 'ledger.csv');
  const exported = ['export', '--table', 'ledger', '--format', 'csv', '--fiscal-year', '2025', '--out', file];
  expect((await bihuan([...exported, '--as-of', '2025-06-01'], data)).code).toBe(0);
  const text = readFileSync(file, 'utf8');
  expect(text.startsWith('\ufeff编号,对象,')).toBe(true);
  expect(text.trimEnd().split('\r\n')).toHaveLength(whole.items.length + 1);
});
