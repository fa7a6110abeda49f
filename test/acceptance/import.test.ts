import { expect, it } from 'vitest';
import { allocationsOf, answerOf, bihuan, fixture, gradesOf, serving, temporaryFolder } from './bihuan-process.ts';
import { countsByType, eventsOf, everyTier, headOf, killedAt } from './record.ts';

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

it('comes out whole, each row once, when it is killed at any point and run again', async () => {
  for (const killAt of everyTier([3n, 40n], [1n, 3n, 20n, 40n, 60n, 100n])) {
    const data = temporaryFolder();
    await killedAt(killAt, report, data);
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
  }
}, 120_000);
