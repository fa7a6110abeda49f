import { Refused } from '../refusals/refused.ts';
import type { Instant } from '../time/calendar-date.ts';
import type { ClockReading } from './events.ts';

/** How far clock, record and machine may differ. */
export interface ClockBounds {
  /** By how much the clock may lie behind the record, or differ from the time that has passed on this machine. In ms. */
  readonly jumpMs: number;
  /** How long nothing may have been recorded without anything to show that so much time has passed. In ms. */
  readonly outageMs: number;
}

/** What a clock is held against. */
export interface ClockEvidence {
  /** When the last event was recorded; null in an empty record. */
  readonly logAt: Instant | null;
  /** The last reading that was found right. */
  readonly last: ClockReading | null;
  /** Up to when somebody has confirmed that the record may be ahead. */
  readonly confirmedLogAt: Instant | null;
}

/** Why a clock is not believed, and by how much it is off. */
export interface ClockDoubt {
  readonly kind: 'behind-the-record' | 'jumped' | 'gap-not-explained';
  readonly byMs: number;
}

const hourMs = 3_600_000;

/** That nothing is done until somebody has looked at a clock, doubted since `at`: what to throw, or to tell. */
export const sweepHalted = ({ kind, at, byMs }: ClockDoubt & { readonly at: Instant }): Refused =>
  new Refused('sweep.halted', { doubt: kind, at, hours: Math.round((Math.abs(byMs) / hourMs) * 10) / 10 });

/**
 * Whether the days can be counted by this clock; null when they can.
 *
 * Behind the record: it says an earlier time than an event that is there. Jumped: the machine has not been started again since the last
 * reading, and the clock has moved by more or less than the time that passed on it. Where the two agree the time did pass, however
 * long nothing was done: an outage is caught up. Where nothing can tell an outage from a jump (the machine was started again, or is
 * another one), a gap up to the bound is taken for an outage and a longer one waits for somebody to look.
 */
export function doubtOf(now: ClockReading, evidence: ClockEvidence, bounds: ClockBounds): ClockDoubt | null {
  const { logAt, last, confirmedLogAt } = evidence;
  const at = Date.parse(now.at);
  const isExcused = logAt !== null && confirmedLogAt !== null && logAt <= confirmedLogAt;
  if (logAt !== null && !isExcused && Date.parse(logAt) - at > bounds.jumpMs) {
    return { kind: 'behind-the-record', byMs: Date.parse(logAt) - at };
  }
  if (
    last !== null &&
    last.boot !== null &&
    last.boot === now.boot &&
    last.uptimeMs !== null &&
    now.uptimeMs !== null
  ) {
    const off = at - Date.parse(last.at) - (now.uptimeMs - last.uptimeMs);
    return Math.abs(off) > bounds.jumpMs ? { kind: 'jumped', byMs: off } : null;
  }
  const known = [last?.at ?? null, logAt].filter((one) => one !== null).map((one) => Date.parse(one));
  if (known.length === 0) return null;
  const gap = at - Math.max(...known);
  if (gap > bounds.outageMs) return { kind: 'gap-not-explained', byMs: gap };
  // A reading that somebody confirmed or a sweep left behind: the clock has gone back since.
  const back = last === null || isExcused ? 0 : Date.parse(last.at) - at;
  return back > bounds.jumpMs ? { kind: 'jumped', byMs: -back } : null;
}
