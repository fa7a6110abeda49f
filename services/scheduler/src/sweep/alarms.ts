import { Refused } from '@bihuan/domain';
import type { SweepStatus } from './sweep.ts';

/** One run may be late by this much beside its interval: a long one is no alarm. In ms. */
const graceMs = 5 * 60_000;
const hourMs = 3_600_000;

/** What somebody has to look at: a clock that is not believed, a sweep that did not come to its end in its time. */
export function sweepAlarms(
  { halt, last, quietSinceMs }: SweepStatus,
  everyMs: number,
  nowMs: number = performance.now(),
): Refused[] {
  const alarms: Refused[] = [];
  if (halt !== null) {
    const hours = Math.round((Math.abs(halt.byMs) / hourMs) * 10) / 10;
    alarms.push(new Refused('sweep.halted', { doubt: halt.kind, at: halt.at, hours }));
  }
  if (nowMs - quietSinceMs > 2 * everyMs + graceMs) {
    alarms.push(new Refused('sweep.not-run', { minutes: Math.round(everyMs / 60_000), last: last?.endedAt ?? '—' }));
  }
  return alarms;
}
