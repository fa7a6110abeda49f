import { Gauge, type Registry } from 'prom-client';
import type { ProjectionState } from '../read-side.ts';
import { oncePerScrape } from './once-per-scrape.ts';

/** How one projection of this replica follows the log. */
type Following = Pick<
  ProjectionState,
  'name' | 'state' | 'serving' | 'position' | 'lagEvents' | 'lagSeconds' | 'fault'
>;
export type AskFollowing = () => Promise<readonly Following[]>;

/** Each replica follows the log with rows of its own: these say, of the one that is asked, whether and how far. */
export function registerFollowing(ask: AskFollowing, registers: Registry[]): void {
  const following = oncePerScrape(ask);
  const ofProjection = (name: string, help: string, figureOf: (state: Following) => number | null) =>
    new Gauge({
      name,
      help,
      labelNames: ['projection'],
      registers,
      async collect() {
        this.reset();
        for (const state of await following()) {
          const value = figureOf(state);
          if (value !== null) this.set({ projection: state.name }, value);
        }
      },
    });
  ofProjection(
    'bihuan_projection_lag_events',
    'Events recorded that a projection has not served yet; absent where the store does not count them',
    ({ lagEvents }) => lagEvents,
  );
  ofProjection(
    'bihuan_projection_lag_seconds',
    'For how long a projection has been behind the log',
    ({ lagSeconds }) => lagSeconds,
  );
  ofProjection(
    'bihuan_projection_stopped',
    '1 while a projection stands still at an event that it cannot take',
    ({ fault }) => (fault === null ? 0 : 1),
  );
  ofProjection(
    'bihuan_projection_position',
    'Position of the log up to which a projection serves; comparable among replicas of one store',
    ({ position }) => position,
  );
  new Gauge({
    name: 'bihuan_replica_following',
    help: '1 while every projection of this replica serves and is level with the log',
    registers,
    async collect() {
      const states = await following();
      this.set(states.length > 0 && states.every(({ serving, state }) => serving && state === 'live') ? 1 : 0);
    },
  });
}
