import { describe, expect, it } from 'vitest';
import { daysAsListed, daysOf, listedDays, weekdayOf } from './days.ts';

describe('days as somebody lists them', () => {
  it('come back as they were, so that changing one day changes no other', () => {
    const days = ['2027-01-01', '2027-02-27', '2027-02-28', '2027-03-01', '2027-12-31'];
    expect(daysAsListed(days)).toBe('2027-01-01\n2027-02-27~2027-03-01\n2027-12-31');
    expect(listedDays(daysAsListed(days), 2027)).toEqual({ days, wrong: [] });
  });

  it('of another year, or that do not exist, are named and not taken', () => {
    const said = listedDays('2027-02-29，2026-12-31、2027-01-03~2027-01-01 2027-05-01', 2027);
    expect(said).toEqual({ days: ['2027-05-01'], wrong: ['2027-02-29', '2026-12-31', '2027-01-03~2027-01-01'] });
  });

  it('stand under their own weekday in a leap year as well', () => {
    expect(daysOf(2028)).toHaveLength(366);
    expect([weekdayOf('2028-02-29'), weekdayOf('2027-01-03')]).toEqual([1, 6]);
  });
});
