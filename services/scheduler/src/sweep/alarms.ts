import { Refused, sweepHalted } from '@bihuan/domain';
import type { SweepStatus } from './sweep.ts';

/** One run may be late by this much beside its interval: a long one is no alarm. In ms. */
const graceMs = 5 * 60_000;

/** What somebody has to look at: a clock that is not believed, a sweep that did not come to its end in its time. */
export function sweepAlarms(
  { halt, last, quietSinceMs }: SweepStatus,
  everyMs: number,
  nowMs: number = performance.now(),
): Refused[] {
  const alarms: Refused[] = [];
  if (halt !== null) alarms.push(sweepHalted(halt));
  if (nowMs - quietSinceMs > 2 * everyMs + graceMs) {
    alarms.push(new Refused('sweep.not-run', { minutes: Math.round(everyMs / 60_000), last: last?.endedAt ?? '—' }));
  }
  return alarms;
}
