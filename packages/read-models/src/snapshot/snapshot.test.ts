import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { openSqliteEventReader } from '@bihuan/event-store';
import { describe, expect, it } from 'vitest';
import { givenLog, type Log, reading, running, within } from '../fixtures/given-log.ts';
import type { Projection } from '../projection.ts';
import { allProjections as projections } from '../projector/counting.testing.ts';
import { beginFromSnapshot } from './begin-from-snapshot.ts';
import { takeSnapshot } from './take-snapshot.ts';

/** A log of three names with its read models, which a runner is still feeding, and a snapshot of them. */
async function givenSnapshot() {
  const log = givenLog();
  await log.names('甲', '乙', '丙');
  const projector = await running(log, projections);
  await projector.waitFor(3n, within);
  const target = path.join(path.dirname(log.file), 'snapshot');
  const taken = takeSnapshot({ folder: log.folder, target, projections });
  return { log, target, taken };
}

const readerOf = (log: Log) => async () => openSqliteEventReader({ file: log.file });

describe('a snapshot of read models', () => {
  it('is taken beside whoever feeds them, and a new replica goes on from it', async () => {
    const { log, target, taken } = await givenSnapshot();
    expect(taken.parts.map(({ name, position }) => [name, position])).toEqual([
      ['counting', 3],
      ['other', 3],
    ]);
    await log.names('丁');
    const replica = { ...log, folder: path.join(path.dirname(log.file), 'replica') };
    const begun = { folder: replica.folder, from: target, openReader: readerOf(log), projections };
    expect(await beginFromSnapshot(begun)).toBe(true);
    expect(reading(replica).namesAt()).toEqual(['甲', '乙', '丙']);
    const projector = await running(replica, projections);
    await projector.waitFor(4n, within);
    expect(reading(replica).namesAt()).toEqual(['甲', '乙', '丙', '丁']);
    // What is there is never replaced.
    expect(await beginFromSnapshot(begun)).toBe(false);
  });

  it('is refused for another store and by a release with other read models, and nothing is put anywhere', async () => {
    const { log, target } = await givenSnapshot();
    const other = givenLog();
    await other.names('甲', '乙', '丙');
    const folder = path.join(path.dirname(log.file), 'replica');
    const begin = (openReader: ReturnType<typeof readerOf>, by: readonly Projection[], from = target) =>
      beginFromSnapshot({ folder, from, openReader, projections: by });
    await expect(begin(readerOf(other), projections)).rejects.toMatchObject({ code: 'snapshot.other-store' });
    const next = projections.map((one) => ({ ...one, version: one.version + 1 }));
    await expect(begin(readerOf(log), next)).rejects.toMatchObject({ code: 'snapshot.other-version' });
    await expect(begin(readerOf(log), projections, `${target}-nowhere`)).rejects.toMatchObject({
      code: 'snapshot.missing',
    });
    rmSync(path.join(target, readdirSync(target).find((file) => file.endsWith('.sqlite')) ?? ''));
    await expect(begin(readerOf(log), projections)).rejects.toMatchObject({ code: 'snapshot.missing' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('writes over nothing, and is whole or not there', async () => {
    const { log, target } = await givenSnapshot();
    const again = { folder: log.folder, projections };
    expect(() => takeSnapshot({ ...again, target })).toThrow(
      expect.objectContaining({ code: 'snapshot.target-not-empty' }),
    );
    const nothingYet = path.join(path.dirname(log.file), 'nothing');
    expect(() => takeSnapshot({ folder: nothingYet, target: `${target}-2`, projections })).toThrow(
      expect.objectContaining({ code: 'projection.not-serving' }),
    );
    expect(existsSync(`${target}-2`)).toBe(false);
    expect(existsSync(`${target}-2.partial`)).toBe(false);
    const belowFile = path.join(log.file, 'snapshot');
    expect(() => takeSnapshot({ ...again, target: belowFile })).toThrow(
      expect.objectContaining({ code: 'store.folder-not-usable' }),
    );
  });
});
