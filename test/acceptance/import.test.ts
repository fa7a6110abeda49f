import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { allocationsOf, answerOf, bihuan, fixture, gradesOf, serving, temporaryFolder } from './bihuan-process.ts';
import { countsByType, eventsOf, headOf, killedAt } from './record.ts';

const report = ['import', fixture('report-2024.txt'), '--evaluation-year', '2024', '--apply-to', '2025', '--yes'];
const everyGrade = { 优: 1, 良: 18, 中: 9, 差: 2 };

type Imported = {
  preview: { counts: Record<string, number>; checks: { kind: string }[]; unchanged: boolean };
  import: { status: string } | null;
};

it('takes the published report in: 30 rows, cross-checked, names as they are written', async () => {
  const data = temporaryFolder();
  const done = await answerOf<Imported>(report, data);
  expect(done).toMatchObject({
    preview: { counts: { new: 30, skipped: 0, needsChoice: 0 } },
    import: { status: 'completed' },
  });
  expect(done.preview.checks.map(({ kind }) => kind)).toContain('agrees');
  expect(done.preview.checks.map(({ kind }) => kind)).not.toContain('disagrees');
  const answer = await allocationsOf(data);
  expect(gradesOf(answer)).toEqual(everyGrade);
  expect(answer.items.map(({ objectName }) => objectName)).toContain('“一泓清水入黄河”项目');
});

it('changes nothing when the same file is imported again', async () => {
  const data = temporaryFolder();
  await answerOf(report, data);
  const before = await headOf(data);
  const again = await answerOf<Imported>(report, data);
  expect(again).toMatchObject({ preview: { unchanged: true, counts: { unchanged: 30 } }, import: null });
  expect(await headOf(data)).toBe(before);
});

it('shows what it would do and records nothing with --dry-run, and asks for --yes where nobody can be asked', async () => {
  const data = temporaryFolder();
  const shown = await bihuan([...report.slice(0, -1), '--dry-run'], data);
  expect(shown.code).toBe(0);
  expect(shown.out).toContain('“一泓清水入黄河”项目');
  const unasked = await bihuan(report.slice(0, -1), data);
  expect(unasked.code).toBe(2);
  expect(unasked.err).toContain('--yes');
  expect(await headOf(data)).toBe(0n);
});

it('lists the rows that fail with line and column, and takes the good ones', async () => {
  const data = temporaryFolder();
  const bad = ['import', fixture('bad-rows.csv'), '--evaluation-year', '2024', '--apply-to', '2025', '--yes'];
  const { code, out } = await bihuan(bad, data);
  expect(code).toBe(0);
  expect(out).toMatch(/第 4 行.*-5/);
  expect(out).toMatch(/第 8 行.*2024-02-30/);
  const { items } = await allocationsOf(data);
  expect(items.map(({ objectName }) => objectName)).toContain('数字档案馆建设项目');
});

it('comes out whole, each row once, when it is killed on the way and run again', async () => {
  const data = temporaryFolder();
  await killedAt(40n, report, data);
  const server = await serving(['start'], data);
  const again = await answerOf<Imported>(report, data);
  expect(again.preview.counts['new'] === 30 || again.preview.counts['unchanged'] === 30).toBe(true);
  const answer = await allocationsOf(data);
  expect(answer.items).toHaveLength(30);
  expect(new Set(answer.items.map(({ objectName }) => objectName)).size).toBe(30);
  expect(gradesOf(answer)).toEqual(everyGrade);
  expect(await server.stop()).toBe(0);
  const counts = countsByType(await eventsOf(data));
  for (const type of ['ObjectRegistered', 'EvaluationOpened', 'OutcomeRecorded', 'OutcomeConfirmed'])
    expect(counts[type]).toBe(30);
  expect(counts['ImportCompleted']).toBe(1);
  expect(await answerOf(['verify'], data)).toMatchObject({ whole: true });
}, 120_000);

it('offers to rename what comes under another name with its code, and renames it when that is chosen', async () => {
  const data = temporaryFolder();
  await serving(['start'], data);
  const written = (name: string, text: string) => {
    writeFileSync(path.join(data, name), text);
    return path.join(data, name);
  };
  const table = (name: string) => written('表.csv', `项目编码,项目名称,评价结果,自评得分\nSL01,${name},良,95\n`);
  const importing = (file: string) => ['import', file, '--evaluation-year', '2024', '--apply-to', '2025', '--yes'];
  await answerOf(importing(table('河道治理项目')), data);
  const renamed = table('河道治理二期项目');
  const shown = await bihuan([...importing(renamed), '--dry-run'], data);
  expect(shown.out).toContain('登记的名称是“河道治理项目”，没有改名');
  const choice = /改名用 (\{.*\})/.exec(shown.out)?.[1] ?? '';
  const chosen = [...importing(renamed), '--choices', written('选择.json', choice)];
  const done = await bihuan(chosen, data);
  expect(done.out).toContain('名称 河道治理项目 → 河道治理二期项目');
  const { out } = await bihuan(['timeline', '河道治理二期项目'], data);
  expect(out).toMatch(/对象更名为“河道治理二期项目”；理由：导入：文件“表.csv”/);
  expect(out).toContain('单位自评：得分 95');
  for (const again of [chosen, importing(renamed)])
    expect(await answerOf<Imported>(again, data)).toMatchObject({ preview: { unchanged: true }, import: null });
});
