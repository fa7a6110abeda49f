import type { EventStore } from '@bihuan/event-store';
import { Counter, Histogram, type Registry } from 'prom-client';

/** Bounds of what takes from a millisecond to ten seconds. */
export const durations = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const groupSizes = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512];
/** An attempt ends by itself within twenty seconds. */
const attemptDurations = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20];

/** What becomes of a reminder, by the event that says so. */
const outcomeOf: ReadonlyMap<string, string> = new Map([
  ['ReminderIssued', 'issued'],
  ['ReminderDelivered', 'delivered'],
  ['ReminderFailed', 'failed'],
  ['ReminderWithdrawn', 'withdrawn'],
]);

/**
 * What is measured where it happens, before there is a service that shows it: `bihuan_append_duration_seconds`, `bihuan_append_batch_size`,
 * `bihuan_reminders_total`, `bihuan_delivery_duration_seconds`.
 */
export function createMeasures() {
  const registers: Registry[] = [];
  const measures = {
    appends: new Histogram({
      name: 'bihuan_append_duration_seconds',
      help: 'Time until an append is on disk, whoever made it in this process',
      buckets: durations,
      registers,
    }),
    batchSizes: new Histogram({
      name: 'bihuan_append_batch_size',
      help: 'Appends that shared one transaction of the embedded store; a server of events does not tell',
      buckets: groupSizes,
      registers,
    }),
    reminders: new Counter({
      name: 'bihuan_reminders_total',
      help: 'Reminders by what became of them, recorded by this process: issued, delivered, failed for good, withdrawn',
      labelNames: ['outcome'],
      registers,
    }),
    deliveries: new Histogram({
      name: 'bihuan_delivery_duration_seconds',
      help: 'Time of one attempt to deliver a message, by channel and outcome: delivered, try-again, refused',
      labelNames: ['channel', 'outcome'],
      buckets: attemptDurations,
      registers,
    }),
  };
  for (const outcome of outcomeOf.values()) measures.reminders.inc({ outcome }, 0);
  return measures;
}
export type Measures = ReturnType<typeof createMeasures>;

/** The same store, each append timed, and what becomes of reminders counted. */
export function measuredStore(store: EventStore, { appends, reminders }: Measures): EventStore {
  return {
    async append(stream, expected, events, metadata) {
      const begun = performance.now();
      try {
        const appended = await store.append(stream, expected, events, metadata);
        for (const { type } of events) {
          const outcome = outcomeOf.get(type);
          if (outcome !== undefined) reminders.inc({ outcome });
        }
        return appended;
      } finally {
        appends.observe((performance.now() - begun) / 1000);
      }
    },
    readStream: (stream, options) => store.readStream(stream, options),
    readAll: (options) => store.readAll(options),
    subscribe: (options) => store.subscribe(options),
    head: () => store.head(),
    deletePersonStream: (stream) => store.deletePersonStream(stream),
    close: () => store.close(),
  };
}

/** One attempt to deliver a message, as the scheduler tells of it. */
export interface DeliveryAttempt {
  readonly channel: string;
  readonly outcome: string;
  readonly seconds: number;
}

export const noteAttempt = ({ deliveries }: Measures, { channel, outcome, seconds }: DeliveryAttempt): void =>
  deliveries.observe({ channel, outcome }, seconds);
