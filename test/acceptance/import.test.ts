import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openSqliteEventReader } from '@bihuan/event-store';
import { expect, it } from 'vitest';
import {
  allocationsOf,
  answerOf,
  bihuan,
  fixture,
  gradesOf,
  serving,
  spawnBihuan,
  temporaryFolder,
} from './bihuan-process.ts';

const report = ['import', fixture('report-2024.txt'), '--evaluation-year', '2024', '--apply-to', '2025', '--yes'];
const everyGrade = { 优: 1, 良: 18, 中: 9, 差: 2 };

type Imported = {
  preview: { counts: Record<string, number>; checks: { kind: string }[]; unchanged: boolean };
  import: { status: string } | null;
};

async function headOf(data: string): Promise<bigint> {
  const file = path.join(data, 'log.sqlite');
  if (!existsSync(file)) return 0n;
  try {
    const reader = openSqliteEventReader({ file });
    const head = await reader.head();
    await reader.close();
    return head ?? 0n;
  } catch {
    // The first moments of a new file.
    return 0n;
  }
}

async function countsByType(data: string): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const line of (await bihuan(['export'], data)).out.trimEnd().split('\n')) {
    const { type } = JSON.parse(line) as { type: string };
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return counts;
}

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
  for (const killAt of [1n, 3n, 20n, 60n]) {
    const data = temporaryFolder();
    const child = spawnBihuan(report, data);
    const closed = once(child, 'close');
    while (child.exitCode === null && (await headOf(data)) < killAt) await sleep(1);
    child.kill('SIGKILL');
    await closed;
    const server = await serving(['start'], data);
    const again = await answerOf<Imported>(report, data);
    expect(again.preview.counts['new'] === 30 || again.preview.counts['unchanged'] === 30).toBe(true);
    const answer = await allocationsOf(data);
    expect(answer.items).toHaveLength(30);
    expect(new Set(answer.items.map(({ objectName }) => objectName)).size).toBe(30);
    expect(gradesOf(answer)).toEqual(everyGrade);
    expect(await server.stop()).toBe(0);
    const counts = await countsByType(data);
    for (const type of ['ObjectRegistered', 'EvaluationOpened', 'OutcomeRecorded', 'OutcomeConfirmed'])
      expect(counts.get(type)).toBe(30);
    expect(counts.get('ImportCompleted')).toBe(1);
    expect(await answerOf(['verify'], data)).toMatchObject({ whole: true });
  }
}, 120_000);
