import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CalendarDate } from '@bihuan/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAccessRecord } from './access-record.ts';
import { verifyAccessRecord } from './verify.ts';

let folder: string;
let now: Date;
const clock = () => now;
const opened = (more = {}) => openAccessRecord({ folder, clock, zone: 'Asia/Shanghai', ...more });
const seen = (principal: string | null, thing = 'f1') =>
  ({ what: 'read', principal, operation: 'getFinding', thing, from: '10.0.0.7', correlationId: 'c-1' }) as const;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bihuan-access-'));
  now = new Date('2026-03-01T01:00:00.000Z');
});
afterEach(() => rmSync(folder, { recursive: true }));

async function threeDays(more = {}) {
  const record = opened(more);
  for (const day of ['2026-03-01', '2026-03-02', '2026-03-03']) {
    now = new Date(`${day}T01:00:00.000Z`);
    record.note(seen('office', `f-${day}`));
    record.note(seen('auditor', `f-${day}`));
    await record.flush();
  }
  return record;
}

describe('the record of who saw what', () => {
  it('answers an auditor by person, thing and day, newest first', async () => {
    const record = await threeDays();
    const ofAuditor = await record.read({ principal: 'auditor', limit: 10 });
    expect(ofAuditor.items.map(({ thing }) => thing)).toEqual(['f-2026-03-03', 'f-2026-03-02', 'f-2026-03-01']);
    const ofThing = await record.read({ thing: 'f-2026-03-02', limit: 10 });
    expect(ofThing.items.map(({ principal }) => principal)).toEqual(['auditor', 'office']);
    const day = '2026-03-01' as CalendarDate;
    expect((await record.read({ from: day, until: day, limit: 10 })).items).toHaveLength(2);
    await record.close();
  });

  it('is not removed by a clock that says it is years later, nor on the day after', async () => {
    const record = await threeDays({ keepDays: 400 });
    for (const day of ['2099-01-01', '2099-01-02']) {
      now = new Date(`${day}T01:00:00.000Z`);
      record.note(seen('office'));
      await record.flush();
    }
    expect((await record.read({ limit: 100 })).items).toHaveLength(8);
    await record.close();
  });

  it('loses and repeats nothing over pages of any size', async () => {
    const record = await threeDays();
    const whole = (await record.read({ limit: 100 })).items;
    for (const limit of [1, 2, 4, 5, 6]) {
      const paged = [];
      let next: Awaited<ReturnType<typeof record.read>>['next'] = null;
      do {
        const page = await record.read({ limit, before: next });
        paged.push(...page.items);
        next = page.next;
      } while (next !== null);
      expect(paged).toEqual(whole);
    }
    await record.close();
  });

  it('loses nothing that comes while something else is being written', async () => {
    const record = opened();
    const things = Array.from({ length: 300 }, (_, index) => `f${index}`);
    for (const thing of things) {
      record.note(seen('office', thing));
      if (thing.endsWith('7')) await new Promise(setImmediate);
    }
    await record.flush();
    const { items } = await record.read({ limit: 1_000 });
    expect(items.map(({ thing }) => thing)).toEqual(things.toReversed());
    await record.close();
  });

  it('goes on after a restart and cuts off what a power cut left unfinished', async () => {
    await (await threeDays()).close();
    appendFileSync(join(folder, '2026-03-03.jsonl'), 'half a li');
    const again = opened();
    again.note(seen('head'));
    await again.close();
    expect(await verifyAccessRecord(folder)).toEqual({ days: 3, lines: 7, faults: [] });
  });

  it('is not called broken for a line that somebody is just writing', async () => {
    await (await threeDays()).close();
    const before = await verifyAccessRecord(folder);
    appendFileSync(join(folder, '2026-03-03.jsonl'), 'half a li');
    expect(await verifyAccessRecord(folder)).toEqual({ ...before, faults: [] });
    appendFileSync(join(folder, '2026-03-03.jsonl'), 'ne\n');
    expect((await verifyAccessRecord(folder)).faults).toHaveLength(1);
  });

  it('writes on where it ended when the clock goes back', async () => {
    const record = await threeDays();
    now = new Date('2026-02-01T01:00:00.000Z');
    record.note(seen('office'));
    await record.close();
    expect(readdirSync(folder)).toHaveLength(3);
    expect((await verifyAccessRecord(folder)).faults).toEqual([]);
  });

  it('takes an attempt however long its texts are', async () => {
    const record = opened();
    record.note({ what: 'refused', operation: 'x'.repeat(100_000) });
    await record.close();
    expect((await verifyAccessRecord(folder)).lines).toBe(1);
  });
});

describe('somebody who changes it by hand is noticed', () => {
  const change = (day: string, edit: (lines: string[]) => string[]) => {
    const path = join(folder, `${day}.jsonl`);
    writeFileSync(path, `${edit(readFileSync(path, 'utf8').trimEnd().split('\n')).join('\n')}\n`);
  };

  it.each([
    ['another name in a line', (lines: string[]) => lines.map((line) => line.replace('"office"', '"nobody"'))],
    ['a line taken out', (lines: string[]) => lines.slice(1)],
    ['lines in another order', (lines: string[]) => lines.toReversed()],
    ['a line put in', (lines: string[]) => [lines[0] as string, ...lines]],
  ])('%s', async (_, edit) => {
    await (await threeDays()).close();
    change('2026-03-02', edit);
    expect((await verifyAccessRecord(folder)).faults.length).toBeGreaterThan(0);
  });

  it.each(['2026-03-01', '2026-03-02'])('the whole day %s taken away', async (day) => {
    await (await threeDays()).close();
    rmSync(join(folder, `${day}.jsonl`));
    expect((await verifyAccessRecord(folder)).faults).toHaveLength(1);
  });
});

describe('the disk', () => {
  it('keeps as many days as are asked for, and their removal by rule is no fault', async () => {
    await (await threeDays({ keepDays: 2 })).close();
    expect(readdirSync(folder)).toEqual(['2026-03-02.jsonl', '2026-03-03.jsonl']);
    expect(await verifyAccessRecord(folder)).toMatchObject({ days: 2, faults: [] });
  });

  it('is not filled by attempts of unknown people: from the bound on they are counted', async () => {
    const record = opened({ dayBytes: 2_000 });
    for (let index = 0; index < 500; index++) {
      record.note({ what: 'sign-in-refused', from: '10.9.9.9' });
      await record.flush();
    }
    record.note(seen('auditor'));
    await record.flush();
    const [known, counted] = (await record.read({ limit: 2 })).items;
    expect(known).toMatchObject({ principal: 'auditor' });
    expect(counted).toMatchObject({ what: 'left-out' });
    const written = (await record.read({ limit: 1000, what: 'sign-in-refused' })).items.length;
    expect(written + (counted?.count ?? 0)).toBe(500);
    await record.close();
  });

  it('that takes nothing more makes what would be seen be refused, and nothing is lost when it takes it again', async () => {
    const record = opened();
    rmSync(folder, { recursive: true });
    const noteMany = () => {
      for (let index = 0; index < 20_000; index++) record.note(seen('office'));
    };
    expect(noteMany).toThrow(expect.objectContaining({ code: 'access-record.not-kept' }));
    await expect(record.flush()).rejects.toThrow();
    expect(record.fault()?.code).toBe('access-record.not-kept');
    mkdirSync(folder);
    await record.flush();
    expect(record.fault()).toBeNull();
    await record.close();
    expect(await verifyAccessRecord(folder)).toEqual({ days: 1, lines: 10_000, faults: [] });
  });
});
