import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { asLocalOperator, openEmbedded } from '../compose.ts';
import { dataFolder } from '../data-folder.ts';
import { createLog } from '../log.ts';
import { readSettings } from '../settings.ts';
import { compareAnswers, type RecordUpTo } from './compare-answers.ts';

const clock = () => new Date('2025-01-31T08:00:00.000Z');

function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'bihuan-answers-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The record of a folder once these objects are registered there too. */
async function recordIn(folder: string, ...names: readonly string[]): Promise<RecordUpTo> {
  const settings = readSettings({ BIHUAN_DATA: folder });
  const embedded = await openEmbedded({ settings, log: createLog('silent'), clock, feedsHere: true });
  for (const name of names) {
    const context = { ...asLocalOperator, correlationId: 'c', idempotencyKey: `key ${name}` };
    await embedded.call('registerObject', { body: { name, kind: 'project' } }, context);
  }
  const head = await embedded.store.head();
  await embedded.close();
  return { store: { engine: 'sqlite', file: dataFolder(folder).log }, head: head ?? 0n };
}

/** Two records that begin with the same object and go on with these. */
async function twoRecords(first: readonly string[], second: readonly string[]): Promise<[RecordUpTo, RecordUpTo]> {
  const [folder, other] = [temporaryFolder(), temporaryFolder()];
  await recordIn(folder, '道路工程');
  copyFileSync(dataFolder(folder).log, dataFolder(other).log);
  return [await recordIn(folder, ...first), await recordIn(other, ...second)];
}

const compared = (source: RecordUpTo, target: RecordUpTo) =>
  compareAnswers(source, target, {
    ...{ jurisdiction: readSettings({}).jurisdiction, zone: 'Asia/Shanghai' },
    ...{ clock, onBuilt: () => {}, onProgress: () => {} },
  });

it('finds answers alike that come from records alike', async () => {
  // The fiscal years, the object, what happened to it, the totals of the ledger.
  expect(await compared(...(await twoRecords([], [])))).toBe(4);
});

const differing: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['another name', ['水库'], ['桥梁']],
  ['one object less', ['水库'], []],
  ['one object more', [], ['桥梁']],
];

it.each(process.env['BIHUAN_TEST_TIER'] === 'all' ? differing : differing.slice(0, 2))(
  'names the question that is answered otherwise: %s',
  async (_, first, second) => {
    const differing = compared(...(await twoRecords(first, second)));
    await expect(differing).rejects.toMatchObject({ code: 'copy.answers-differ' });
  },
);

it('looks no further than the position that it is told', async () => {
  const [source, target] = await twoRecords(['水库'], []);
  expect(await compared({ ...source, head: target.head }, target)).toBe(4);
});
