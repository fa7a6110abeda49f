import { expect, it } from 'vitest';
import { daysLater } from './calendar-2025.ts';
import { lastDay } from './diary.ts';
import { oracle } from './oracle.ts';
import { scriptOf } from './script.ts';
import { liveThrough } from './year.ts';

const seeds = process.env['BIHUAN_TEST_TIER'] === 'all' ? Array.from({ length: 20 }, (_, at) => at + 1) : [1, 2];
const year = { first: '2025-01-01', last: lastDay };

/** By day, then by finding: what happens on one day has no order of its own. */
const inOrder = <One extends { readonly on: string; readonly finding: string }>(all: readonly One[]): One[] =>
  all.toSorted((one, other) => `${one.on} ${one.finding}`.localeCompare(`${other.on} ${other.finding}`));

async function isWhatTheRulesSay(seed: number, isDownOn: ReadonlySet<string>): Promise<void> {
  const script = scriptOf(seed);
  const expected = oracle(script, { ...year, isDownOn, sendsOnDaysOff: true });
  const { steps, passed } = await liveThrough(script, { ...year, isDownOn });
  expect(inOrder(passed)).toEqual(inOrder(expected.passed));
  expect(inOrder(steps)).toEqual(inOrder(expected.steps));
  expect(steps.length).toBeGreaterThan(100);
}

it.each(seeds)(
  'a year of thirty units is chased as the rules say, by seed %i',
  async (seed) => {
    await isWhatTheRulesSay(seed, new Set());
  },
  120_000,
);

it.each(seeds)(
  'after nine days without a sweep the year goes on as the rules say, by seed %i',
  async (seed) => {
    const nineDays = new Set(Array.from({ length: 9 }, (_, at) => daysLater('2025-06-26', at)));
    await isWhatTheRulesSay(seed, nineDays);
  },
  120_000,
);
