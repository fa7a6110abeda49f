import { evolveOutbox, initialOutbox, type OutboxEvent, type OutboxState } from '@bihuan/domain';
import { streamsOf } from '@bihuan/event-store';
import { createSweep } from '@bihuan/scheduler';
import type { Embedded } from '@bihuan/standalone';
import { statutoryCalendar } from '@bihuan/statutory-calendar';
import { silentLog } from '../../services/api/src/temporary-api.ts';
import type { Channel } from '../../services/scheduler/src/channels/channel.ts';
import { defaultSendingRules } from '../../services/scheduler/src/delivery/parts.ts';
import { createDelivery } from '../../services/scheduler/src/delivery/work.ts';
import { matterStreams } from '../../services/scheduler/src/matter-streams.ts';
import { publicUrl } from './mail.ts';

export const jurisdiction = '141100';
const zone = 'Asia/Shanghai';

export interface MovedClock {
  now(): Date;
  pass(ms: number): void;
}

/** Two schedulers that sweep at once, and one that then sends what there is. */
export interface Schedulers {
  sweep(): Promise<void>;
  /** Until there is nothing more to do, also after a while. */
  deliver(): Promise<void>;
}

export function schedulersOf(embedded: Embedded, clock: MovedClock, mail: Channel): Schedulers {
  const { store, projections } = embedded;
  const readSide = {
    ...projections,
    async waitFor(...asked: Parameters<typeof projections.waitFor>) {
      projections.notify();
      await projections.waitFor(...asked);
    },
  };
  const { signal } = new AbortController();
  const sweeps = [1, 2].map(() =>
    createSweep({
      store,
      reads: readSide,
      jurisdiction,
      zone,
      readClock: () => ({ at: clock.now().toISOString(), boot: 'of the year', uptimeMs: clock.now().getTime() }),
      bounds: { jumpMs: 3_600_000, outageMs: 15 * 86_400_000 },
    }),
  );
  const bound = { store, jurisdiction } as const;
  const delivery = createDelivery({
    matters: matterStreams(bound),
    outboxes: streamsOf<OutboxState, OutboxEvent>({
      ...bound,
      kind: 'outbox',
      initial: initialOutbox,
      evolve: evolveOutbox,
    }),
    head: () => store.head(),
    readSide,
    channels: new Map([[mail.name, mail]]),
    calendar: () => statutoryCalendar,
    rules: defaultSendingRules,
    zone,
    issuer: '示例市财政局',
    publicUrl,
    language: 'zh',
    clock: clock.now,
    chance: () => 0.5,
    log: silentLog,
  });
  const level = async () => readSide.waitFor((await store.head()) ?? 0n, { timeoutMs: 20_000 });

  return {
    async sweep() {
      for (const { halt, failed } of await Promise.all(sweeps.map((sweep) => sweep.run(signal)))) {
        if (halt !== null || failed.length > 0) throw new Error(JSON.stringify({ halt, failed }));
      }
    },
    async deliver() {
      await level();
      for (let quiet = 0; quiet < 2; ) {
        const work = await delivery.find(1000);
        await Promise.all(work.map((one) => delivery.perform(one, signal)));
        if (work.length > 0) await level();
        quiet = work.length > 0 ? 0 : quiet + 1;
        // A digest waits until nothing more has come for a while.
        if (quiet === 1) clock.pass(60_000);
      }
    },
  };
}
