import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type BihuanEvent,
  calendarDate,
  type LadderStepKind,
  type RecipientRole,
  type StreamKind,
  stepKeyOf,
  streamName,
  toEventToAppend,
} from '@bihuan/domain';
import { findingRaised } from '@bihuan/domain/fixtures/findings';
import { type EventStore, openSqliteEventStore } from '@bihuan/event-store';
import {
  createContactsQueries,
  createDeliveryQueries,
  createLetterQueries,
  createMoments,
  createReminderQueries,
  createSettingsQueries,
  feedProjectionsHere,
  startProjections,
} from '@bihuan/read-models';
import { pino } from 'pino';
import type { Channel } from '../channels/channel.ts';
import { type ComposeSchedulerOptions, composeScheduler } from '../compose.ts';
import { bareClock } from '../sweep/machine-clock.ts';
import type { SweepReads } from '../sweep/reads.ts';
import { createSweep, type Sweep } from '../sweep/sweep.ts';
import { type DeliveryReadSide, defaultSendingRules, type SendingRules } from './parts.ts';
import { systemCommand } from './system-command.ts';

const zone = 'Asia/Shanghai';
const jurisdiction = '141100';
/** A Tuesday, ten in the morning. */
const tuesdayAtTen = new Date('2025-07-01T02:00:00.000Z');
const promptRules: SendingRules = { ...defaultSendingRules, settleMs: 0, firstRetryMs: 1 };

export interface TemporaryOptions {
  readonly folder?: string;
  readonly rules?: Partial<SendingRules>;
  readonly now?: Date;
  /** Whether threads feed the read models, as those of a server; by default the one that tests. */
  readonly isFedByThreads?: boolean;
}

/** A store, its rows and a scheduler in a temporary folder; the clock stands still until it is moved. */
export async function temporaryDelivery(options: TemporaryOptions = {}) {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'bihuan-delivery-')));
  let now = options.now ?? tuesdayAtTen;
  const clock = () => now;
  const file = join(folder, 'log.sqlite');
  const store = openSqliteEventStore({ file, clock });
  const readModels = join(folder, 'read-models');
  const feed = options.isFedByThreads === true ? startProjections : feedProjectionsHere;
  const projections = await feed({ store: { engine: 'sqlite', file }, jurisdiction, folder: readModels, zone });
  const moments = createMoments({ folder: readModels, zone, clock });
  const readSide: DeliveryReadSide & SweepReads = {
    async waitFor(position, wait) {
      await projections.waitFor(position, wait);
      moments.lookAgain();
    },
    delivery: createDeliveryQueries(moments.momentOf),
    contacts: createContactsQueries(moments.momentOf),
    reminders: createReminderQueries(moments.momentOf),
    settings: createSettingsQueries(moments.momentOf),
    letters: createLetterQueries(moments.momentOf),
  };

  async function record(kind: StreamKind, id: string, ...events: BihuanEvent[]): Promise<void> {
    const stream = streamName({ jurisdiction, kind, id });
    let expected: bigint | 'none' = 'none';
    for await (const { revision } of store.readStream(stream)) expected = revision;
    const toAppend = events.map((event) => toEventToAppend(event, randomUUID()));
    await store.append(stream, expected, toAppend, systemCommand('given'));
  }

  const settled = async () => {
    const head = await store.head();
    if (head !== null) await readSide.waitFor(head, { timeoutMs: 20_000 });
  };

  return {
    folder,
    store,
    readSide,
    clock,
    record,
    settled,
    moveTo(instant: string): void {
      now = new Date(instant);
    },
    sweep: (over: EventStore = store): Sweep =>
      createSweep({
        store: over,
        reads: readSide,
        jurisdiction,
        zone,
        readClock: bareClock(clock),
        bounds: { jumpMs: 3_600_000, outageMs: 15 * 86_400_000 },
      }),
    scheduler: (channels: readonly Channel[], more: Partial<ComposeSchedulerOptions> = {}) =>
      composeScheduler({
        store,
        jurisdiction,
        readSide,
        channels,
        sweep: async () => ({ issued: 0 }),
        schedule: { everyMs: 600_000 },
        redisUrl: null,
        calendar: () => new Map(),
        rules: { ...promptRules, ...options.rules },
        zone,
        issuer: '示例市财政局',
        publicUrl: 'http://bihuan.example',
        language: 'zh',
        clock,
        chance: () => 0.5,
        log: pino({ level: 'silent' }),
        lookEveryMs: 20,
        coolDownMs: 50,
        offerAgainMs: 100,
        ...more,
      }),
    /** Every event of a kind of stream, in the order of the log. */
    async recorded(kind: StreamKind) {
      const found: BihuanEvent[] = [];
      for await (const { type, data } of store.readAll({ prefixes: [`${jurisdiction}.${kind}~`] }))
        found.push({ type, data } as unknown as BihuanEvent);
      return found;
    },
    async close() {
      await projections.close();
      moments.close();
      await store.close();
    },
    async remove() {
      await rm(folder, { recursive: true, force: true });
    },
  };
}
export type TemporaryDelivery = Awaited<ReturnType<typeof temporaryDelivery>>;

const sample = ['description'];
const dueDate = calendarDate('2025-06-27');
const on = calendarDate('2025-07-01');

export const keyOf = (findingId: string, offset = 1): string =>
  stepKeyOf({ matter: { kind: 'finding', id: findingId }, round: 0, dueDate, offset });

/** A unit with somebody who receives its reminders. */
export async function givenUnit(
  to: Pick<TemporaryDelivery, 'record'>,
  unitId: string,
  personId: string,
  mail: string,
): Promise<void> {
  await to.record('organisation', unitId, {
    type: 'OrganisationRegistered',
    data: { organisationId: unitId, name: `示例单位${unitId}`, code: null, kind: 'unit', parentId: null, sample: [] },
  });
  await to.record('person', personId, {
    type: 'PersonRegistered',
    data: { personId, name: '示例经办人', title: null, mail, phone: null, robots: [], language: 'zh', sample: [] },
  });
  await to.record('posts', unitId, {
    type: 'PostFilled',
    data: {
      tenureId: `${unitId}-1`,
      post: 'contact',
      personId,
      from: calendarDate('2025-01-01'),
      until: null,
      isFirst: true,
      reason: null,
    },
  });
}

/** A finding of a unit, two working days overdue on the Tuesday. */
export async function givenFinding(
  to: Pick<TemporaryDelivery, 'record'>,
  findingId: string,
  unitId = 'u-1',
): Promise<void> {
  const description = `示例问题${findingId}`;
  await to.record('finding', findingId, findingRaised({ findingId, unitId, description, dueDate, sample }));
}

/** A finding of a unit of which a step has been issued. */
export async function givenIssued(
  to: Pick<TemporaryDelivery, 'record'>,
  findingId: string,
  {
    unitId = 'u-1',
    kind = 'reminder',
    recipients = ['unit'],
  }: { unitId?: string; kind?: LadderStepKind; recipients?: RecipientRole[] } = {},
): Promise<void> {
  await givenFinding(to, findingId, unitId);
  await to.record('chase', findingId, {
    type: 'ReminderIssued',
    data: {
      stepKey: keyOf(findingId),
      round: 0,
      dueDate,
      ladderId: 'default',
      kind,
      offset: 1,
      form: 'message',
      placesHoldAtOnce: false,
      standsFor: [],
      recipients,
      workingDaysOverdue: 2,
      on,
    },
  });
}

/** A policy change that an office has to carry out, two working days overdue on the Tuesday, of which a step has been issued. */
export async function givenPolicyIssued(
  to: Pick<TemporaryDelivery, 'record'>,
  policyChangeId: string,
  { officeId = 'u-1', recipients = ['unit'] }: { officeId?: string; recipients?: RecipientRole[] } = {},
): Promise<void> {
  await to.record(
    'policy-change',
    policyChangeId,
    {
      type: 'PolicyChangeProposed',
      data: {
        policyChangeId,
        title: `示例政策${policyChangeId}`,
        kind: 'improve',
        objectId: null,
        content: `示例调整${policyChangeId}`,
        basis: null,
        officeId: null,
        grounds: { evaluationIds: ['ev-1'], findingIds: [] },
        on: calendarDate('2025-03-03'),
        sample: [],
      },
    },
    {
      type: 'PolicyChangeAdopted',
      data: { reason: '评价反映滞后', documentNumber: null, officeId, dueDate, on: calendarDate('2025-03-10') },
    },
  );
  await to.record('policy-change-chase', policyChangeId, {
    type: 'ReminderIssued',
    data: {
      stepKey: stepKeyOf({ matter: { kind: 'policy-change', id: policyChangeId }, round: 0, dueDate, offset: 1 }),
      round: 0,
      dueDate,
      ladderId: 'default',
      kind: 'reminder',
      offset: 1,
      form: 'message',
      placesHoldAtOnce: false,
      standsFor: [],
      recipients,
      workingDaysOverdue: 2,
      on,
    },
  });
}

/** Waits until it is so, or fails. */
export async function until(isSo: () => boolean | Promise<boolean>, withinMs = 15_000): Promise<void> {
  const end = performance.now() + withinMs;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error('it has not come so far in time');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
