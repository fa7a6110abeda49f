import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';
import type { ClockReading } from '@bihuan/domain';

/** What this machine's clock says, with the time since the machine was started, which nobody can set. */
export function machineClock(clock: () => Date = () => new Date()): () => ClockReading {
  const boot = bootId();
  return () => ({ at: clock().toISOString(), boot, uptimeMs: boot === null ? null : Math.round(uptime() * 1000) });
}

/** A clock with nothing beside it: of a story, or of a test. */
export const bareClock =
  (clock: () => Date): (() => ClockReading) =>
  () => ({ at: clock().toISOString(), boot: null, uptimeMs: null });

/** Linux says which start of the machine this is; elsewhere nothing tells one from another. */
function bootId(): string | null {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim() || null;
  } catch {
    return null;
  }
}
