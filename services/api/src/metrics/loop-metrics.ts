import { Refused } from '@bihuan/domain';
import { Gauge, type Registry } from 'prom-client';
import { oncePerScrape } from './once-per-scrape.ts';

/** What the loop stands at, counted from the rows. */
export interface LoopFigures {
  /** Findings by how they stand towards their due day. */
  readonly findings: Readonly<Record<string, number>>;
  /** What is on its way to somebody: `unaddressed`, `toTell`, `waiting`, `failed`. */
  readonly messages: Readonly<Record<string, number>>;
}

/** Findings by standing, messages by state; absent while the rows do not serve. */
export function registerLoop(ask: () => Promise<LoopFigures>, registers: Registry[]): void {
  const figures = oncePerScrape(() =>
    ask().catch((error: unknown) => {
      // The rows do not serve: that is told by the projections.
      if (error instanceof Refused) return null;
      throw error;
    }),
  );
  new Gauge({
    name: 'bihuan_findings',
    help: 'Findings by how they stand towards their due day: overdue, due-today, due-soon, later, …',
    labelNames: ['standing'],
    registers,
    async collect() {
      this.reset();
      for (const [standing, count] of Object.entries((await figures())?.findings ?? {})) this.set({ standing }, count);
    },
  });
  new Gauge({
    name: 'bihuan_messages',
    help: 'What is on its way: steps unaddressed, recipients to tell, messages waiting, messages that failed for good',
    labelNames: ['state'],
    registers,
    async collect() {
      this.reset();
      for (const [state, count] of Object.entries((await figures())?.messages ?? {})) this.set({ state }, count);
    },
  });
}
