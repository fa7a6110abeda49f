import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded, readSettings } from '@bihuan/standalone';

import { expect, it } from 'vitest';
import { silentLog } from '../../services/api/src/temporary-api.ts';
import { isLongRun } from '../tooling/tier.ts';
import { behaviours } from './behaviours.ts';
import { dayAfter } from './calendar-2025.ts';
import { lastDay } from './diary.ts';
import { scriptOf } from './script.ts';
import { throughTheProduct } from './through-the-product.ts';

const seeds = isLongRun ? Array.from({ length: 10 }, (_, at) => at + 1) : [1, 2];

it.each(seeds)('nothing that the units and the office do in the year is refused, by seed %i', async (seed) => {
  const script = scriptOf(seed);
  const folder = await mkdtemp(join(tmpdir(), 'bihuan-year-'));
  let today = '2024-12-30';
  const embedded = await openEmbedded({
    settings: readSettings({ BIHUAN_DATA: folder }),
    log: silentLog,
    feedsHere: true,
    clock: () => new Date(`${today}T09:00:00+08:00`),
  });
  try {
    const doing = throughTheProduct(embedded.call);
    await doing.setUp(script.projects);
    for (const deed of script.deeds) {
      today = deed.on;
      await doing.carryOut(deed).catch((refused: unknown) => {
        throw new Error(`refused: ${JSON.stringify(deed)}`, { cause: refused });
      });
    }
  } finally {
    await embedded.close();
    await rm(folder, { recursive: true, force: true });
  }
});

it('every behaviour is played in every year, and every kind of deed is done in some', () => {
  const kinds = new Set<string>();
  for (const seed of Array.from({ length: 10 }, (_, at) => at + 1)) {
    const script = scriptOf(seed);
    expect(new Set(script.behaviours.values())).toEqual(new Set([...Object.keys(behaviours), 'changesOwner']));
    for (const { kind } of script.deeds) kinds.add(kind);
  }
  expect([...kinds].sort()).toEqual(
    'amend ask assign close commit decline grant hand-in merge progress raise reopen return stand-in withdraw'.split(
      ' ',
    ),
  );
});

it('the same seed is the same year, another one is another; deeds come in the order of their days', () => {
  expect(scriptOf(7)).toEqual(scriptOf(7));
  expect(scriptOf(7)).not.toEqual(scriptOf(8));
  const days = scriptOf(7).deeds.map(({ on }) => on);
  expect(days).toEqual(days.toSorted());
  expect(days.at(-1)?.localeCompare(dayAfter(lastDay))).toBe(-1);
});
