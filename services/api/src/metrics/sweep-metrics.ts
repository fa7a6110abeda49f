import { Gauge, type Registry } from 'prom-client';
import type { SweepSeam } from '../sweep-seam.ts';

/** What the sweep of this process says of itself. */
export function registerSweep(sweep: Pick<SweepSeam, 'status' | 'alarms'>, registers: Registry[]): void {
  new Gauge({
    name: 'bihuan_sweep_alarm',
    help: '1 while somebody has to look at the sweep, by why',
    labelNames: ['code'],
    registers,
    collect() {
      const codes = sweep.alarms().map(({ code }) => code);
      for (const code of ['sweep.halted', 'sweep.not-run'] as const) {
        this.set({ code }, codes.includes(code) ? 1 : 0);
      }
    },
  });
  new Gauge({
    name: 'bihuan_sweep_last_end_timestamp_seconds',
    help: 'When the last sweep of this process ended',
    registers,
    collect() {
      const { last } = sweep.status();
      if (last !== null) this.set(Date.parse(last.endedAt) / 1000);
    },
  });
}
