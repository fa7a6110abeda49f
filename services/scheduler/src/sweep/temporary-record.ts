import { hash, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  addDays,
  type BihuanEvent,
  type CalendarDate,
  type ChaseEvent,
  type ClockReading,
  chaseStreamOf,
  localOperator,
  matterOfKey,
  type PolicyChangeEvent,
  type StreamKind,
  streamName,
  toEventToAppend,
} from '@bihuan/domain';
import { findingRaised } from '@bihuan/domain/fixtures/findings';
import { type EventStore, openSqliteEventStore } from '@bihuan/event-store';
import { createMoments, createReminderQueries, createSettingsQueries, feedProjectionsHere } from '@bihuan/read-models';
import { createSweep, type Sweep, type SweepOptions } from './sweep.ts';

const jurisdiction = '141100';

/** A real record with its read models in a temporary folder, by a clock that the test sets; `close` removes it. */
export async function temporaryRecord(begin: string, zone = 'Asia/Shanghai') {
  const folder = mkdtempSync(path.join(tmpdir(), 'bihuan-sweep-'));
  const file = path.join(folder, 'log.sqlite');
  let now = Date.parse(begin);
  let upMs = 1_000_000;
  const clock = () => new Date(now);
  const readClock = (): ClockReading => ({ at: clock().toISOString(), boot: 'boot-1', uptimeMs: upMs });
  const store = openSqliteEventStore({ file, clock });
  const projections = await feedProjectionsHere({ store: { engine: 'sqlite', file }, jurisdiction, folder, zone });
  const moments = createMoments({ folder, zone, clock });
  const reminders = createReminderQueries(moments.momentOf);
  const reads = {
    waitFor: async (position: bigint, wait: { readonly timeoutMs: number }) => {
      projections.notify();
      await projections.waitFor(position, wait);
      moments.lookAgain();
    },
    reminders,
    settings: createSettingsQueries(moments.momentOf),
  };
  const revisions = new Map<string, bigint>();

  async function record(kind: StreamKind, id: string, event: BihuanEvent): Promise<void> {
    const stream = streamName({ jurisdiction, kind, id });
    const commandId = hash('sha256', randomUUID());
    const { revision } = await store.append(
      stream,
      revisions.get(stream) ?? 'none',
      [toEventToAppend(event, randomUUID())],
      { commandId, fingerprint: commandId, principal: localOperator.id, correlationId: commandId, causationId: null },
    );
    revisions.set(stream, revision);
  }

  return {
    store,
    reads,
    /** Time passes, for the clock and for the machine alike. */
    pass(ms: number): void {
      now += ms;
      upMs += ms;
    },
    /** Somebody sets the clock. */
    jump(ms: number): void {
      now += ms;
    },
    /** The clock says this, and so much time has passed. */
    until(instant: string): void {
      upMs += Date.parse(instant) - now;
      now = Date.parse(instant);
    },
    record,
    raise: (findingId: string, dueDate: CalendarDate | null) =>
      record('finding', findingId, findingRaised({ findingId, dueDate })),
    /** An office has to carry out a policy change until a day. */
    async adopt(policyChangeId: string, dueDate: CalendarDate): Promise<void> {
      for (const event of policyAdopted(policyChangeId, dueDate)) await record('policy-change', policyChangeId, event);
    },
    sweep: (changes: Partial<SweepOptions> = {}): Sweep =>
      createSweep({
        store,
        reads,
        jurisdiction,
        zone,
        readClock,
        bounds: { jumpMs: 3_600_000, outageMs: 15 * 86_400_000 },
        ...changes,
      }),
    /** What has been said about a matter, by its key, in short and in order. */
    async said(key: string): Promise<string[]> {
      const events: string[] = [];
      const { kind, id } = matterOfKey(key);
      const stream = streamName({ jurisdiction, kind: chaseStreamOf[kind], id });
      for await (const { type, data } of store.readStream(stream)) {
        events.push(inShort({ type, data } as unknown as ChaseEvent));
      }
      return events;
    },
    async close(): Promise<void> {
      await projections.close();
      moments.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
export type TemporaryRecord = Awaited<ReturnType<typeof temporaryRecord>>;

function inShort(event: ChaseEvent): string {
  const { on } = event.data;
  if (event.type !== 'ReminderIssued') return `${on} ${event.type}`;
  const { kind, standsFor } = event.data;
  return [on, kind, ...standsFor.map(({ offset }) => offset)].join(' ');
}

/** A policy change that an office has to carry out until a day. */
export const policyAdopted = (
  policyChangeId: string,
  dueDate: CalendarDate,
  officeId = 'office-1',
): readonly PolicyChangeEvent[] => [
  {
    type: 'PolicyChangeProposed',
    data: {
      policyChangeId,
      title: '贴息按季申报',
      kind: 'improve',
      objectId: null,
      content: '贴息改为按季申报',
      basis: null,
      officeId: null,
      grounds: { evaluationIds: ['ev-1'], findingIds: [] },
      on: addDays(dueDate, -90),
      sample: [],
    },
  },
  {
    type: 'PolicyChangeAdopted',
    data: {
      reason: '评价反映申报滞后',
      documentNumber: null,
      officeId,
      dueDate,
      on: addDays(dueDate, -80),
    },
  },
];

/** A store whose appends fail from the nth on, as in a process that has been killed: that one may be on disk all the same. */
export function dyingStore(store: EventStore, after: number, isWritten: boolean): EventStore {
  let appends = 0;
  const dying = Object.create(store) as { -readonly [Member in keyof EventStore]: EventStore[Member] };
  dying.append = async (...append) => {
    appends += 1;
    if (appends > after + 1) throw new Error('the process is gone');
    if (appends === after + 1 && !isWritten) throw new Error('the process is gone');
    const appended = await store.append(...append);
    if (appends > after) throw new Error('the process is gone');
    return appended;
  };
  return dying;
}
