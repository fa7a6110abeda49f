import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Refused, toEventToAppend } from '@bihuan/domain';
import { type EventStore, openSqliteEventStore } from '@bihuan/event-store';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createMeasures, measuredStore, noteAttempt } from './measures.ts';
import { createMetrics, type MetricsSources } from './metrics.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'bihuan-metrics-'));
const measures = createMeasures();
let store: EventStore;
beforeAll(() => {
  const onGroup = (appends: number) => measures.batchSizes.observe(appends);
  store = measuredStore(
    openSqliteEventStore({ file: path.join(folder, 'log.sqlite'), clock: () => new Date(), onGroup }),
    measures,
  );
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const shown = async (sources: Partial<MetricsSources>) =>
  createMetrics({ following: async () => [], measures, ...sources }).registry.metrics();

const recipient = { kind: 'organisation', organisationId: 'u-1' } as const;
const delivered = () => {
  const data = { stepKey: 'f-1~0~2025-03-31~1', channel: 'smtp', recipient, messageId: 'm-1', on: '2025-04-01' };
  return toEventToAppend({ type: 'ReminderDelivered', data } as never, randomUUID());
};
const metadata = (commandId: string) => {
  return { commandId, fingerprint: 'f', principal: 'system', correlationId: 'c', causationId: null };
};

it('shows how many appends shared a transaction, how long they took, and what became of reminders', async () => {
  const streams = ['f-1', 'f-2', 'f-3'].map((id) => `141100.chase~${id}`);
  await Promise.all(streams.map((stream) => store.append(stream, 'none', [delivered()], metadata(stream))));
  await expect(store.append(streams[0] as string, 'none', [delivered()], metadata('again'))).rejects.toThrow(Refused);
  const text = await shown({});
  expect(text).toContain('bihuan_append_batch_size_sum 4');
  expect(text).toContain('bihuan_append_duration_seconds_count 4');
  // What was not written is not counted.
  expect(text).toContain('bihuan_reminders_total{outcome="delivered"} 3');
  expect(text).toContain('bihuan_reminders_total{outcome="failed"} 0');
});

it('shows attempts by channel and outcome', async () => {
  noteAttempt(measures, { channel: 'smtp', outcome: 'try-again', seconds: 3 });
  expect(await shown({})).toContain(
    'bihuan_delivery_duration_seconds_bucket{le="5",channel="smtp",outcome="try-again"} 1',
  );
});

it('shows the state of this scrape, not of the one before', async () => {
  const state = { name: 'ledger', state: 'live', serving: true, position: 7, lagEvents: 0, lagSeconds: 0, fault: null };
  const metrics = createMetrics({ following: async () => [state] });
  expect(await metrics.registry.metrics()).toContain('bihuan_projection_lag_seconds{projection="ledger"} 0');
  expect(await metrics.registry.metrics()).toContain('bihuan_replica_following 1');
  Object.assign(state, { state: 'catching-up', lagEvents: 12, lagSeconds: 90 });
  const text = await metrics.registry.metrics();
  expect(text).toContain('bihuan_projection_lag_seconds{projection="ledger"} 90');
  expect(text).toContain('bihuan_projection_lag_events{projection="ledger"} 12');
  expect(text).toContain('bihuan_replica_following 0');
});

it('says that there is no schedule, and for how long a sweep has been due', async () => {
  const status = {
    runner: 'bullmq',
    schedule: { everyMs: 60_000 },
    isLeader: true,
    nextRun: null,
    lastSweep: null,
    waiting: 3,
    active: null,
    sweepLagMs: 90_000,
    problems: [{ code: 'scheduler.no-schedule', params: {} }],
  } as const;
  const text = await shown({ scheduler: () => ({ status: async () => status }) });
  expect(text).toContain('bihuan_scheduler_schedule_present 0');
  expect(text).toContain('bihuan_sweep_lag_seconds 90');
  expect(text).toContain('bihuan_scheduler_queue{state="waiting"} 3');
  expect(text).not.toContain('bihuan_scheduler_queue{state="active"}');
  expect(text).toContain('bihuan_scheduler_problem{code="scheduler.no-schedule"} 1');
});

it('goes on showing everything else while the rows do not serve', async () => {
  const loop = async () => {
    throw new Refused('projection.not-serving', { projection: 'ledger' });
  };
  const text = await shown({ loop, folder });
  expect(text).not.toMatch(/^bihuan_findings\{/m);
  expect(text).toMatch(/^bihuan_data_folder_free_bytes [1-9]/m);
});
