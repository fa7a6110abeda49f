import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClockEvidence, doubtOf } from './clock.ts';
import type { ClockReading } from './events.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const bounds = { jumpMs: hourMs, outageMs: 15 * dayMs };
const begin = Date.parse('2025-06-02T01:00:00.000Z');
const reading = (ms: number, uptimeMs: number | null, boot: string | null = 'boot-1'): ClockReading => ({
  at: new Date(begin + ms).toISOString(),
  boot,
  uptimeMs,
});
const evidence = (more: Partial<ClockEvidence> = {}): ClockEvidence => ({
  logAt: reading(0, null).at,
  last: reading(0, 1_000_000),
  confirmedLogAt: null,
  ...more,
});

describe('a clock', () => {
  it('is right while it moves as the machine does, also over an outage of nine days or a year', () => {
    for (const ms of [0, hourMs, 9 * dayMs, 400 * dayMs]) {
      expect(doubtOf(reading(ms, 1_000_000 + ms), evidence(), bounds)).toBeNull();
    }
  });

  it('that jumps a day ahead is not believed, and no longer in doubt once it is back', () => {
    const ahead = reading(dayMs + 60_000, 1_060_000);
    expect(doubtOf(ahead, evidence(), bounds)).toEqual({ kind: 'jumped', byMs: dayMs });
    expect(doubtOf(reading(120_000, 1_120_000), evidence(), bounds)).toBeNull();
  });

  it('that goes a day back is behind the record, until somebody says that the record was ahead', () => {
    const back = reading(-dayMs, 1_060_000);
    expect(doubtOf(back, evidence(), bounds)?.kind).toBe('behind-the-record');
    const confirmed = evidence({ last: back, confirmedLogAt: evidence().logAt });
    expect(doubtOf(reading(-dayMs + hourMs, 1_060_000 + hourMs), confirmed, bounds)).toBeNull();
    const later = { ...confirmed, logAt: reading(dayMs, null).at };
    expect(doubtOf(reading(-dayMs + hourMs, 1_060_000 + hourMs), later, bounds)?.kind).toBe('behind-the-record');
  });

  it('of a machine that was started again is believed up to the longest outage', () => {
    expect(doubtOf(reading(9 * dayMs, 5_000, 'boot-2'), evidence(), bounds)).toBeNull();
    expect(doubtOf(reading(16 * dayMs, 5_000, 'boot-2'), evidence(), bounds)?.kind).toBe('gap-not-explained');
    expect(doubtOf(reading(16 * dayMs, null, null), evidence({ last: null }), bounds)?.kind).toBe('gap-not-explained');
    expect(doubtOf(reading(-2 * hourMs, 5_000, 'boot-2'), evidence({ logAt: null }), bounds)?.kind).toBe('jumped');
  });

  it('is believed where there is nothing to hold it against', () => {
    expect(doubtOf(reading(0, null, null), { logAt: null, last: null, confirmedLogAt: null }, bounds)).toBeNull();
  });

  it('is in doubt by exactly what it is off, whichever way and however long nothing was done', () => {
    const ms = fc.integer({ min: 0, max: 400 * dayMs });
    const off = fc.integer({ min: -30 * dayMs, max: 30 * dayMs });
    fc.assert(
      fc.property(ms, off, (passed, by) => {
        const doubt = doubtOf(reading(passed + by, 1_000_000 + passed), evidence({ logAt: null }), bounds);
        expect(doubt).toEqual(Math.abs(by) > hourMs ? { kind: 'jumped', byMs: by } : null);
      }),
    );
  });
});
