import { calendarDate as day, localOperator } from '@bihuan/domain';
import { afterEach, describe, expect, it } from 'vitest';
import { sweepAlarms } from './alarms.ts';
import { dyingStore, type TemporaryRecord, temporaryRecord } from './temporary-record.ts';

const dayMs = 86_400_000;
const hourMs = 3_600_000;
const { signal } = new AbortController();

let open: TemporaryRecord | null = null;
afterEach(async () => {
  await open?.close();
  open = null;
});
async function begun(at = '2025-06-02T01:00:00.000Z', zone?: string): Promise<TemporaryRecord> {
  open = await temporaryRecord(at, zone);
  return open;
}

/** Thirty findings, due on the working days from 2025-06-09 on. */
async function raiseMany(record: TemporaryRecord, count = 30): Promise<string[]> {
  const ids = Array.from({ length: count }, (_, at) => `f-${at}`);
  for (const [at, id] of ids.entries()) await record.raise(id, day(`2025-06-${String(9 + (at % 5)).padStart(2, '0')}`));
  return ids;
}

const issuedOf = async (record: TemporaryRecord, ids: readonly string[]) =>
  (await Promise.all(ids.map((id) => record.said(id)))).flat().filter((text) => !text.includes('DeadlinePassed'));

describe('the sweep', () => {
  it('tells a unit each step of the ladder on its day, once, however often it runs', async () => {
    const record = await begun('2025-06-02T01:00:00.000Z');
    await record.raise('f-1', day('2025-06-10'));
    const sweep = record.sweep();
    for (let n = 0; n < 60; n++) {
      await sweep.run(signal);
      await sweep.run(signal);
      record.pass(dayMs);
    }
    expect(await record.said('f-1')).toEqual([
      '2025-06-03 notice',
      '2025-06-11 DeadlinePassed',
      '2025-06-11 reminder',
      '2025-06-17 copy-to-department',
      '2025-07-01 head-of-finance',
      '2025-07-22 propose-hold',
    ]);
  });

  it('of many schedulers at once issues each step once', async () => {
    const record = await begun('2025-06-12T01:00:00.000Z');
    const ids = await raiseMany(record);
    const results = await Promise.all(Array.from({ length: 4 }, () => record.sweep({ concurrency: 5 }).run(signal)));
    expect(results.reduce((sum, { issued }) => sum + issued, 0)).toBe(ids.length);
    expect(await issuedOf(record, ids)).toHaveLength(ids.length);
  });

  it.each([true, false])('goes on after a crash between one append and the next (on disk: %s)', async (isWritten) => {
    const record = await begun('2025-06-12T01:00:00.000Z');
    const ids = await raiseMany(record);
    for (const after of [0, 1, 7]) {
      const dying = record.sweep({ store: dyingStore(record.store, after, isWritten), concurrency: 1 });
      expect((await dying.run(signal)).complete).toBe(false);
    }
    expect((await record.sweep().run(signal)).complete).toBe(true);
    expect(await issuedOf(record, ids)).toHaveLength(ids.length);
  });

  it('after nine days of outage sends the highest step once, with those it stands for', async () => {
    const record = await begun('2025-06-02T01:00:00.000Z');
    await record.raise('f-1', day('2025-06-10'));
    await record.sweep().run(signal);
    record.pass(9 * dayMs);
    expect(await record.sweep().run(signal)).toMatchObject({ halt: null, issued: 1, deadlinesPassed: 1 });
    expect(await record.said('f-1')).toEqual(['2025-06-11 DeadlinePassed', '2025-06-11 reminder -5']);
  });

  it('chases a policy change by the same ladder, beside a finding of the same id, and holds no money for it', async () => {
    const record = await begun('2025-06-02T01:00:00.000Z');
    await record.raise('x-1', day('2025-06-10'));
    await record.adopt('x-1', day('2025-06-10'));
    const sweep = record.sweep();
    for (let n = 0; n < 60; n++) {
      await sweep.run(signal);
      record.pass(dayMs);
    }
    const said = await record.said('policy-change:x-1');
    expect(said).toEqual([
      '2025-06-03 notice',
      '2025-06-11 DeadlinePassed',
      '2025-06-11 reminder',
      '2025-06-17 copy-to-department',
      '2025-07-01 head-of-finance',
    ]);
    expect(await record.said('x-1')).toEqual([...said, '2025-07-22 propose-hold']);
  });

  it('tells an office each step once, by two schedulers at once and after a crash, on disk or not', async () => {
    const record = await begun('2025-06-12T01:00:00.000Z');
    const keys = Array.from({ length: 12 }, (_, at) => `policy-change:p-${at}`);
    for (const at of keys.keys()) await record.adopt(`p-${at}`, day('2025-06-10'));
    for (const isWritten of [true, false]) {
      const dying = record.sweep({ store: dyingStore(record.store, 2, isWritten), concurrency: 1 });
      expect((await dying.run(signal)).complete).toBe(false);
    }
    const runs = await Promise.all([1, 2].map(() => record.sweep({ concurrency: 3 }).run(signal)));
    expect(runs.map(({ failed }) => failed)).toEqual([[], []]);
    expect(await issuedOf(record, keys)).toEqual(keys.map(() => '2025-06-12 reminder -5'));
  });

  it('after an outage tells the highest step once, begins anew with more time, and ends once it is carried out', async () => {
    const record = await begun('2025-06-02T01:00:00.000Z');
    await record.adopt('p-1', day('2025-06-10'));
    await record.sweep().run(signal);
    record.pass(10 * dayMs);
    await record.sweep().run(signal);
    const why = { reason: '征求意见', documentNumber: null, on: day('2025-06-12') };
    await record.record('policy-change', 'p-1', {
      type: 'PolicyChangeTermExtended',
      data: { ...why, dueDate: day('2025-06-20') },
    });
    await record.sweep().run(signal);
    record.pass(dayMs);
    await record.sweep().run(signal);
    await record.record('policy-change', 'p-1', {
      type: 'PolicyChangeImplemented',
      data: { note: '已印发', documentNumber: '示例发〔2025〕9号', evidence: [], on: day('2025-06-16'), sample: [] },
    });
    record.pass(14 * dayMs);
    expect(await record.sweep().run(signal)).toMatchObject({ halt: null, issued: 0, deadlinesPassed: 0 });
    expect(await record.said('policy-change:p-1')).toEqual([
      '2025-06-12 DeadlinePassed',
      '2025-06-12 reminder -5',
      '2025-06-13 notice',
    ]);
  });

  it('writes nothing into a record in which there is nothing', async () => {
    const record = await begun();
    expect(await record.sweep().run(signal)).toMatchObject({ complete: true, looked: 0 });
    expect(await record.store.head()).toBeNull();
  });

  it('says on a day that it was swept whole, once', async () => {
    const record = await begun();
    await record.raise('f-1', null);
    const [one, other] = [record.sweep(), record.sweep()];
    await Promise.all([one.run(signal), other.run(signal)]);
    record.pass(hourMs);
    await one.run(signal);
    record.pass(dayMs);
    await other.run(signal);
    const completed: string[] = [];
    for await (const { type, data } of record.store.readStream('141100.sweep~reminders')) {
      completed.push(`${type} ${(data as { on: string }).on}`);
    }
    expect(completed).toEqual(['SweepCompleted 2025-06-02', 'SweepCompleted 2025-06-03']);
  });
});

describe('a clock that jumps', () => {
  const confirmation = { reason: '已校时', principal: localOperator, correlationId: 'c', commandId: 'confirm-1' };

  it('a day ahead stops the sweep until somebody confirms it, also when it has come back by itself', async () => {
    const record = await begun();
    await record.raise('f-1', day('2025-06-10'));
    const sweep = record.sweep();
    await sweep.run(signal);
    record.jump(dayMs);
    record.pass(hourMs);
    expect(await sweep.run(signal)).toMatchObject({ halt: { kind: 'jumped' }, issued: 0, complete: false });
    expect(await record.said('f-1')).toEqual([]);
    expect(sweepAlarms(sweep.status(), hourMs)).toMatchObject([
      { code: 'sweep.halted', params: { doubt: 'jumped', hours: 24 } },
    ]);
    expect((await record.sweep().run(signal)).halt?.kind).toBe('jumped');
    record.jump(-dayMs);
    expect((await sweep.run(signal)).halt?.kind).toBe('jumped');
    await sweep.confirmClock(confirmation);
    expect(await sweep.run(signal)).toMatchObject({ halt: null });
    expect(sweepAlarms(sweep.status(), hourMs)).toEqual([]);
    record.pass(dayMs);
    expect(await sweep.run(signal)).toMatchObject({ halt: null, issued: 1 });
  });

  it('back behind the record stops it, and what was recorded in between is excused once confirmed', async () => {
    const record = await begun('2025-06-12T01:00:00.000Z');
    await record.raise('f-1', day('2025-06-10'));
    record.jump(-2 * dayMs);
    const sweep = record.sweep();
    expect(await sweep.run(signal)).toMatchObject({ halt: { kind: 'behind-the-record' }, issued: 0 });
    await sweep.confirmClock(confirmation);
    expect(await sweep.run(signal)).toMatchObject({ on: '2025-06-10', halt: null, issued: 1 });
    record.pass(dayMs);
    expect(await sweep.run(signal)).toMatchObject({ halt: null, issued: 1 });
  });

  it('while a run is under way ends it', async () => {
    const record = await begun('2025-06-12T01:00:00.000Z');
    const ids = await raiseMany(record);
    const reads = {
      ...record.reads,
      reminders: {
        dueRows: (...asked: Parameters<typeof record.reads.reminders.dueRows>) => {
          if (asked[1].cursor !== null) record.jump(3 * dayMs);
          return record.reads.reminders.dueRows(...asked);
        },
      },
    };
    const result = await record.sweep({ reads, pageSize: 10 }).run(signal);
    expect(result).toMatchObject({ halt: { kind: 'jumped' }, complete: false });
    expect((await issuedOf(record, ids)).length).toBeLessThan(ids.length);
  });
});

describe.each([
  ['America/New_York', '2025-11-02'],
  ['America/New_York', '2025-03-09'],
  ['Africa/Casablanca', '2025-02-23'],
  ['Africa/Casablanca', '2025-04-06'],
])('where the hour changes (%s, %s)', (zone, dueDate) => {
  it('each day is swept, none twice', async () => {
    const record = await begun(new Date(Date.parse(dueDate) - 9 * dayMs).toISOString(), zone);
    await record.raise('f-1', day(dueDate));
    const sweep = record.sweep();
    const days = new Set<string>();
    for (let hour = 0; hour < 24 * 12; hour++) {
      days.add((await sweep.run(signal)).on);
      record.pass(hourMs);
    }
    expect([...days].sort()).toEqual([...days]);
    expect(days.has(dueDate)).toBe(true);
    const said = await record.said('f-1');
    expect(new Set(said).size).toBe(said.length);
    expect(said.map((text) => text.split(' ')[1])).toEqual(['notice', 'DeadlinePassed', 'reminder']);
  });
});

it('a sweep that does not come to its end in its time is an alarm', async () => {
  const record = await begun();
  const sweep = record.sweep();
  await sweep.run(signal);
  const status = sweep.status();
  expect(sweepAlarms(status, hourMs, status.quietSinceMs + 2 * hourMs)).toEqual([]);
  expect(sweepAlarms(status, hourMs, status.quietSinceMs + 3 * hourMs)).toMatchObject([{ code: 'sweep.not-run' }]);
});
