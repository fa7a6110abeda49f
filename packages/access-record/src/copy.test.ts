import { appendFileSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openAccessRecord } from './access-record.ts';
import { copyAccessRecord } from './copy.ts';
import { verifyAccessRecord } from './verify.ts';

it('copies whole lines while one is being written, and shares with the copy before the days that are over', async () => {
  const root = mkdtempSync(join(tmpdir(), 'bihuan-access-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const folder = join(root, 'access');
  let now = new Date('2026-03-01T01:00:00.000Z');
  const record = openAccessRecord({ folder, clock: () => now, zone: 'Asia/Shanghai' });
  const note = async (day: string) => {
    now = new Date(`${day}T01:00:00.000Z`);
    record.note({ what: 'read', principal: 'office', operation: 'getFinding', thing: day });
    await record.flush();
  };
  await note('2026-03-01');
  await note('2026-03-02');
  await copyAccessRecord({ folder, to: join(root, 'one'), earlier: null });
  await note('2026-03-02');
  await note('2026-03-03');
  appendFileSync(join(folder, '2026-03-03.jsonl'), '0123 half a li');
  await copyAccessRecord({ folder, to: join(root, 'two'), earlier: join(root, 'one') });
  await record.close();

  expect(readdirSync(join(root, 'two')).sort()).toEqual(['2026-03-01.jsonl', '2026-03-02.jsonl', '2026-03-03.jsonl']);
  expect(await verifyAccessRecord(join(root, 'two'))).toMatchObject({ days: 3, lines: 4, faults: [] });
  const inode = (copy: string, day: string) => statSync(join(root, copy, `${day}.jsonl`)).ino;
  expect(inode('two', '2026-03-01')).toBe(inode('one', '2026-03-01'));
  expect(inode('two', '2026-03-02')).not.toBe(inode('one', '2026-03-02'));
});

it('copies a record that was never begun', async () => {
  const root = mkdtempSync(join(tmpdir(), 'bihuan-access-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  await copyAccessRecord({ folder: join(root, 'access'), to: join(root, 'copy'), earlier: null });
  expect(await verifyAccessRecord(join(root, 'copy'))).toEqual({ days: 0, lines: 0, faults: [] });
});
