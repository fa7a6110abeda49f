import { DatabaseSync } from 'node:sqlite';
import { addDays, type BihuanEvent, calendarDate } from '@bihuan/domain';
import { type remindersProjection as Reminders, remindersProjection } from '@bihuan/read-models';

/** The day on which `dueCount` of them are due; the others are promised for later. */
export const sweptOn = calendarDate('2025-06-11');
const dueToday = calendarDate('2025-06-10');
const unitsCount = 1_000;
const eventsInATransaction = 5_000;

export const findingRaised = (id: string, unit: number, dueDate: string): BihuanEvent => ({
  type: 'FindingRaised',
  data: {
    findingId: id,
    evaluationId: `ev-${unit}`,
    objectId: `obj-${unit}`,
    unitId: `unit-${unit}`,
    description: '设备闲置，未按计划投入使用',
    category: '资产管理',
    class: 'by-stages',
    severity: 'moderate',
    amount: null,
    basis: null,
    requirement: null,
    dueDate: calendarDate(dueDate),
    term: null,
    sample: [],
  },
});

/**
 * The reminders of so many open commitments, written by the projection's own writer straight into its file, without a log: what is
 * asked afterwards is what the projector would have kept. Every commitment that is due lies between others that are not.
 */
export async function writeOpenCommitments(file: string, count: number, dueCount: number): Promise<DatabaseSync> {
  const database = new DatabaseSync(file);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536');
  database.exec(remindersProjection.schema);
  const writer = await remindersProjection.open(database, { zone: 'Asia/Shanghai' });
  const every = count / dueCount;
  let position = 0;
  const apply = (kind: 'organisation' | 'finding', streamId: string, event: BihuanEvent) => {
    position += 1;
    writer.apply(projectedOf(kind, streamId, event, position));
    if (position % eventsInATransaction === 0) database.exec('COMMIT; BEGIN');
  };
  database.exec('BEGIN');
  for (let unit = 0; unit < unitsCount; unit++) {
    const organisationId = `unit-${unit}`;
    const data = { organisationId, name: `单位${unit}`, code: null, kind: 'unit', parentId: null, sample: [] } as const;
    apply('organisation', organisationId, { type: 'OrganisationRegistered', data: { ...data, sample: [] } });
  }
  for (let n = 0; n < count; n++) {
    // In the order of a hash, as ids come: neighbours in time are no neighbours in the file.
    const id = `f-${((n * 2_654_435_761) % 4_294_967_296).toString(16).padStart(8, '0')}`;
    const isDue = n % every === 0;
    apply('finding', id, findingRaised(id, n % unitsCount, isDue ? dueToday : addDays(dueToday, 40 + (n % 300))));
  }
  database.exec('COMMIT');
  for (const index of remindersProjection.indexes) database.exec(index);
  database.exec('PRAGMA analysis_limit = 1000; ANALYZE; PRAGMA wal_checkpoint(TRUNCATE)');
  return database;
}

type Writer = Awaited<ReturnType<(typeof Reminders)['open']>>;

const projectedOf = (
  kind: 'organisation' | 'finding',
  streamId: string,
  event: BihuanEvent,
  position: number,
): Parameters<Writer['apply']>[0] => ({
  event,
  id: `event-${position}`,
  stream: `141100.${kind}~${streamId}`,
  jurisdiction: '141100',
  kind,
  streamId,
  revision: 0,
  position,
  recordedAt: '2025-01-31T02:00:00.000Z',
  day: calendarDate('2025-01-31'),
  principal: 'local-operator',
  acting: { correlationId: 'c', causationId: null },
});
