import { describe, expect, it } from 'vitest';
import { eventDefinitions } from '../event/registry.ts';
import { raiseWriteLevel } from './decide.ts';
import { atWriteLevel, levelOf, type WriteLevel, writeLevels } from './levels.ts';
import { initialWriteLevel } from './state.ts';

/** Releases that only this test knows: the second brings a type, the third a later version of two. */
const levels: readonly WriteLevel[] = [
  { level: 1, release: '0.1.0', events: { Noted: 1, Counted: 1 } },
  { level: 2, release: '0.2.0', events: { Weighed: 1 } },
  {
    level: 3,
    release: '0.3.0',
    events: { Noted: 2, Counted: 2 },
    lowered: { Noted: ({ by, ...data }) => (by === null ? data : null) },
  },
];
const event = (type: string, version: number, data = {}) => ({ id: 'e', type, version, data });

describe('while replicas are upgraded one by one', () => {
  it('what every release knows is written as it is', () => {
    expect(atWriteLevel(event('Noted', 1), 1, levels)).toEqual(event('Noted', 1));
    expect(atWriteLevel(event('Weighed', 1), 2, levels)).toEqual(event('Weighed', 1));
  });

  it('a new type is refused until the level is raised', () => {
    expect(() => atWriteLevel(event('Weighed', 1), 1, levels)).toThrow(
      expect.objectContaining({
        code: 'store.above-level',
        params: { type: 'Weighed', version: 1, level: 1, needed: 2, release: '0.2.0' },
      }),
    );
  });

  it('a new version is written as the one before where that says the same, and refused where it does not', () => {
    const noted = (by: string | null) => event('Noted', 2, { text: '甲', by });
    expect(atWriteLevel(noted(null), 2, levels)).toEqual(event('Noted', 1, { text: '甲' }));
    expect(atWriteLevel(noted(null), 3, levels)).toEqual(noted(null));
    const refused = expect.objectContaining({ code: 'store.above-level' });
    expect(() => atWriteLevel(noted('p'), 2, levels)).toThrow(refused);
    expect(() => atWriteLevel(event('Counted', 2), 2, levels)).toThrow(refused);
  });
});

describe('the level of a record', () => {
  it('is raised to the newest of the release, once', () => {
    expect(raiseWriteLevel(levels, initialWriteLevel)).toEqual([
      { type: 'WriteLevelRaised', data: { level: 3, release: '0.3.0' } },
    ]);
    expect(raiseWriteLevel(levels, { level: 3, release: '0.3.0' })).toEqual([]);
  });

  it('that a newer release has raised is refused', () => {
    expect(() => raiseWriteLevel(levels.slice(0, 2), { level: 3, release: '0.3.0' })).toThrow(
      expect.objectContaining({ code: 'store.newer-level', params: { level: 3, release: '0.3.0', known: 2 } }),
    );
  });
});

it('every version of every event that this release writes stands in a level, and none that it does not write', () => {
  for (const definition of eventDefinitions) expect(levelOf(definition)).toBeDefined();
  const current = new Map<string, number>(eventDefinitions.map(({ type, version }) => [type, version]));
  for (const { events } of writeLevels)
    for (const [type, version] of Object.entries(events)) expect(current.get(type)).toBeGreaterThanOrEqual(version);
  expect(writeLevels.map(({ level }) => level)).toEqual(writeLevels.map((_, index) => index + 1));
});
