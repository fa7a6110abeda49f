import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { answerOf, bihuan, fixture, temporaryFolder } from './bihuan-process.ts';

interface Answer {
  readonly preview: { readonly counts: Record<string, number>; readonly steps: number };
  readonly import: { readonly status: string } | null;
}

const lines = [
  '2025年预算编制基础表',
  '单位：万元',
  '项目名称,2024年预算,截至11月执行数,计划进度（%）,2025年申报预算',
  '氢能产业发展资金,9800,7350,91.5,10000',
  '公积金中心信息化项目,412.5,四百,91.5,400',
];

it('a table of budget facts is previewed, taken in, changes nothing the second time, and a ranking is fixed', async () => {
  const data = temporaryFolder();
  await answerOf(['import', fixture('scores-2024.csv'), '--evaluation-year', '2024', '--yes'], data);
  const file = join(temporaryFolder(), '预算数据.csv');
  writeFileSync(file, lines.join('\n'));
  const budget = ['import-budget', file, '--fiscal-year', '2025', '--speaks-of', '2024-11-30'];
  const previewed = await answerOf<Answer>([...budget, '--dry-run'], data);
  expect(previewed).toMatchObject({ preview: { counts: { new: 1, skipped: 1, needsChoice: 0 } }, import: null });
  const { out } = await bihuan([...budget, '--yes'], data);
  expect(out).toContain('第 5 行 “截至11月执行数”列');
  expect(out).toContain('当年预算 9,800.00万元');
  expect(out).toContain('已导入预算数据：新增 1 行');
  writeFileSync(file, lines.slice(0, 4).join('\n'));
  const same = await answerOf<Answer>([...budget, '--yes'], data);
  expect(same).toMatchObject({ preview: { steps: 0, counts: { unchanged: 1 } }, import: null });

  const fix = ['rankings', 'fix', 'all-2025', '--fiscal-year', '2025', '--name', '全部项目', '--quota', 'top:20'];
  const shown = await bihuan([...fix, '--dry-run'], data);
  expect(shown.out).toContain('first-20');
  const fixed = await bihuan(fix, data);
  expect([fixed.code, fixed.out]).toEqual([0, expect.stringContaining('名单 30 个，计入 30 个')]);
  const listed = await answerOf<{ readonly items: readonly object[] }>(['rankings'], data);
  expect(listed.items).toMatchObject([{ id: 'all-2025', places: [{ quotaId: 'first-20', places: 6 }] }]);
}, 180_000);
