import { Gauge, type Registry } from 'prom-client';
import type { Readiness } from '../http/health.ts';
import { oncePerScrape } from './once-per-scrape.ts';

/** What `/readyz` says, as figures. */
export function registerReadiness(ask: () => Promise<Readiness>, registers: Registry[]): void {
  const readiness = oncePerScrape(ask);
  new Gauge({
    name: 'bihuan_ready',
    help: '1 while everything is served',
    registers,
    async collect() {
      this.set((await readiness()).ready ? 1 : 0);
    },
  });
  new Gauge({
    name: 'bihuan_problem',
    help: '1 for each thing that somebody has to look at, as /readyz names it',
    labelNames: ['what', 'code'],
    registers,
    async collect() {
      this.reset();
      for (const { what, code } of (await readiness()).problems) this.set({ what, code }, 1);
    },
  });
}
