import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Retention, toRemove } from './retention.ts';

const zone = 'Asia/Shanghai';
const nothingSaid: Retention = { last: null, daily: null, weekly: null, monthly: null };
const at = (began: string, isWhole = true) => ({ began, isWhole });
const dayMs = 86_400_000;

/** One at three in the morning of every day of 2025, Shanghai time. */
const yearOfBackups = Array.from({ length: 365 }, (_, day) =>
  at(new Date(Date.UTC(2024, 11, 31, 19) + day * dayMs).toISOString()),
);

const staying = (backups: readonly ReturnType<typeof at>[], retention: Partial<Retention>) => {
  const gone = toRemove(backups, { ...nothingSaid, ...retention }, zone);
  return backups.filter((one) => !gone.includes(one)).map(({ began }) => began.slice(0, 10));
};

it('keeps every backup where nobody said how many', () => {
  expect(toRemove(yearOfBackups, nothingSaid, zone)).toEqual([]);
});

it('keeps the last ones', () => {
  expect(staying(yearOfBackups, { last: 2 })).toEqual(['2025-12-29', '2025-12-30']);
});

it('keeps the last one of so many days, weeks and months, by the days of the zone', () => {
  expect(staying(yearOfBackups, { daily: 3 })).toEqual(['2025-12-28', '2025-12-29', '2025-12-30']);
  // The last of December, and the Sundays 28 and 21 December, begun the evening before in UTC.
  expect(staying(yearOfBackups, { weekly: 3 })).toEqual(['2025-12-20', '2025-12-27', '2025-12-30']);
  expect(staying(yearOfBackups, { monthly: 2 })).toEqual(['2025-11-29', '2025-12-30']);
  // Of eight weeks three end within the fourteen days, of twelve months one there and one with a week.
  expect(staying(yearOfBackups, { daily: 14, weekly: 8, monthly: 24 })).toHaveLength(14 + 5 + 10);
});

it('never removes the last whole one, whatever is kept', () => {
  const count = fc.option(fc.integer({ min: 1, max: 5 }));
  const retention = fc.record({ last: count, daily: count, weekly: count, monthly: count });
  const backups = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.boolean()), { minLength: 1, maxLength: 30 })
    .map((all) => all.toSorted(([a], [b]) => a - b).map(([day, isWhole], n) => at(hourOf(day, n), isWhole)));
  fc.assert(
    fc.property(backups, retention, (all, asked) => {
      const gone = toRemove(all, asked, zone);
      const lastWhole = all.findLast(({ isWhole }) => isWhole);
      if (lastWhole !== undefined) expect(gone).not.toContain(lastWhole);
      if (gone.length > 0) expect(gone).not.toContain(all.at(-1));
      // Asking once more removes nothing more.
      const left = all.filter((one) => !gone.includes(one));
      expect(toRemove(left, asked, zone)).toEqual([]);
    }),
  );
});

const hourOf = (day: number, minute: number) => new Date(Date.UTC(2025, 0, 1 + day, 1, minute)).toISOString();
