import { evolveOutbox, initialOutbox, type OutboxEvent, type OutboxState } from '@bihuan/domain';
import { type EventStore, streamsOf } from '@bihuan/event-store';
import type { Channel } from './channels/channel.ts';
import type { DeliveryParts } from './delivery/parts.ts';
import { remembered } from './delivery/remembered.ts';
import { createDelivery } from './delivery/work.ts';
import { matterStreams } from './matter-streams.ts';
import { startInProcessRunner } from './runners/in-process.ts';
import type { Schedule } from './runners/runner.ts';
import { type Scheduler, type SchedulerOptions, startScheduler } from './scheduler.ts';

export interface ComposeSchedulerOptions
  extends Omit<DeliveryParts, 'matters' | 'outboxes' | 'head' | 'channels'>,
    Pick<SchedulerOptions, 'sweep' | 'lookEveryMs' | 'offerAgainMs' | 'graceMs' | 'coolDownMs'> {
  readonly store: EventStore;
  /** 行政区划代码, six digits. */
  readonly jurisdiction: string;
  readonly channels: readonly Channel[];
  readonly schedule: Schedule;
  /** `redis://…`; null carries everything out in this process. */
  readonly redisUrl: string | null;
  /** How long what a process has taken up over Redis stays its own once it has died, in ms. Default 60,000. */
  readonly lockMs?: number;
}

const calendarGoodForMs = 1_000;

/** What the scheduler is made of, top to bottom; it runs from here on. */
export async function composeScheduler(options: ComposeSchedulerOptions): Promise<Scheduler> {
  const { store, jurisdiction, schedule, redisUrl, channels, sweep, clock, log } = options;
  // Only schedulers write to chases and outboxes, and mostly the one that has just done so.
  const bound = { store, jurisdiction, decidesOnKept: true } as const;
  const delivery = createDelivery({
    ...options,
    matters: matterStreams(bound),
    outboxes: streamsOf<OutboxState, OutboxEvent>({
      ...bound,
      kind: 'outbox',
      initial: initialOutbox,
      evolve: evolveOutbox,
    }),
    head: () => store.head(),
    // Worked out of all that is published: not anew for every message.
    calendar: remembered(options.calendar, calendarGoodForMs),
    channels: new Map(channels.map((channel) => [channel.name, channel])),
  });
  const scheduler = await startScheduler({
    delivery,
    sweep,
    schedule,
    clock,
    log,
    async runner(handlers) {
      if (redisUrl === null) return startInProcessRunner({ handlers, schedule });
      // Redis and its client are loaded only where they are used.
      const { startBullmqRunner } = await import('./runners/bullmq.ts');
      const { lockMs } = options;
      const common = { handlers, schedule, redisUrl, name: `bihuan-${jurisdiction}`, log };
      return startBullmqRunner({ ...common, ...(lockMs !== undefined && { lockMs }) });
    },
    ...(options.lookEveryMs !== undefined && { lookEveryMs: options.lookEveryMs }),
    ...(options.offerAgainMs !== undefined && { offerAgainMs: options.offerAgainMs }),
    ...(options.graceMs !== undefined && { graceMs: options.graceMs }),
    ...(options.coolDownMs !== undefined && { coolDownMs: options.coolDownMs }),
  });
  return {
    ...scheduler,
    async stop() {
      await scheduler.stop();
      for (const channel of channels) await channel.close();
    },
  };
}
