import { type Api, type Measures, noteAttempt, type OpenReadSide } from '@bihuan/api';
import { dayOf, sweepHalted } from '@bihuan/domain';
import type { EventStore } from '@bihuan/event-store';
import {
  type Channel,
  composeScheduler,
  defaultSendingRules,
  type Scheduler,
  type Sweep,
  settingsNow,
} from '@bihuan/scheduler';
import type { Logger } from 'pino';
import type { Settings } from './settings.ts';

interface DeliveryOptions {
  readonly settings: Settings;
  readonly store: EventStore;
  readonly projections: OpenReadSide;
  readonly sweep: Sweep;
  /** What issued steps ask for beside messages: letters, holds. */
  readonly followSteps: Api['followSteps'];
  /** Links by which people act without signing in. */
  readonly issueActLink: Api['issueActLink'];
  readonly channels: readonly Channel[];
  readonly measures: Measures;
  /** 发文机关: in whose name messages are sent. */
  readonly issuer: string;
  readonly clock: () => Date;
  readonly log: Logger;
}

const minuteMs = 60_000;

/** Sweeps by the interval that is set and sends what the sweep issues. Redis need not be there yet. */
export function startDelivery(options: DeliveryOptions): Promise<Scheduler> {
  const { settings, store, projections, sweep, followSteps, issueActLink, channels, issuer, clock, log } = options;
  const { zone, jurisdiction, sendHours, sendDays, messagesPerDay, digestLines } = settings;
  return composeScheduler({
    store: notifying(store, projections),
    readSide: projections,
    jurisdiction,
    zone,
    channels,
    issueActLink,
    onAttempt: (attempt) => noteAttempt(options.measures, attempt),
    clock,
    log,
    schedule: { everyMs: settings.sweepMinutes * minuteMs },
    redisUrl: settings.redisUrl.value,
    rules: {
      ...defaultSendingRules,
      ...sendHours,
      workingDaysOnly: sendDays === 'working-days',
      messagesPerDay,
      mostLines: digestLines,
    },
    async sweep(signal) {
      const { halt, issued, failed, on } = await sweep.run(signal);
      if (halt !== null) throw sweepHalted(halt);
      if (failed.length > 0) log.error({ on, failed }, 'some reminders could not be issued');
      else if (issued > 0) log.info({ on, issued }, 'reminders issued');
      const followed = await followSteps(signal);
      if (Object.values(followed).some((count) => count > 0)) log.info(followed, 'steps followed');
      return { issued };
    },
    calendar: async () => (await settingsNow(projections, dayOf(clock(), zone))).calendar,
    issuer,
    publicUrl: settings.publicUrl.value,
    language: 'zh',
    chance: Math.random,
  });
}

/** The same store; what is appended is told to the rows at once. */
const notifying = (store: EventStore, { notify }: Pick<OpenReadSide, 'notify'>): EventStore => ({
  ...bound(store),
  async append(...appended) {
    const result = await store.append(...appended);
    notify();
    return result;
  },
});

const bound = (store: EventStore): Omit<EventStore, 'append'> => ({
  readStream: (...asked) => store.readStream(...asked),
  readAll: (...asked) => store.readAll(...asked),
  subscribe: (...asked) => store.subscribe(...asked),
  head: () => store.head(),
  deletePersonStream: (...asked) => store.deletePersonStream(...asked),
  close: () => store.close(),
});
