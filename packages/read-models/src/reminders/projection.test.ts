import { type BihuanEvent, calendarDate as day, defaultLadder, type Ladder, localOperator } from '@bihuan/domain';
import { describe, expect, it } from 'vitest';
import { now } from '../given-events.testing.ts';
import { createReminderQueries } from './query.ts';
import {
  asked,
  committed,
  granted,
  issuedOn,
  organisation,
  raised,
  registered,
  short,
  told,
  verified,
} from './told.testing.ts';

describe('what is due on a day', () => {
  it('is the next step of each open finding, on its day and from then on until it is issued', () => {
    const { given, due, rows } = told();
    given('object~obj-1', registered());
    given('finding~f-1', raised('f-1', '2025-03-31'));
    given('finding~f-2', raised('f-2', null));
    expect(due('2025-03-21')).toEqual([]);
    expect(due('2025-03-24').map(short)).toEqual(['notice -5']);
    expect(due('2025-03-31').map(short)).toEqual(['notice 0']);
    expect(due('2025-04-10').map(short)).toEqual(['copy-to-department 7 -5 1']);
    expect(rows('2025-04-10')).toEqual(['f-1']);
    expect(due('2025-04-10')[0]).toMatchObject({
      stepKey: 'f-1~0~2025-03-31~5',
      step: { day: '2025-04-08', to: ['unit', 'department'], form: 'letter' },
      reminder: { objectName: '河道治理项目', ladderId: 'default' },
    });
  });

  it('goes on from what was issued', () => {
    const { given, due, steps, stands } = told();
    given('finding~f-1', raised('f-1', '2025-03-31'));
    const before = stands('f-1');
    for (const event of issuedOn('2025-04-01')) given('chase~f-1', event);
    expect(due('2025-04-01')).toEqual([]);
    expect(due('2025-04-08').map(short)).toEqual(['copy-to-department 5']);
    expect(before?.nextDay).toBe('2025-03-24');
    expect(stands('f-1')).toMatchObject({
      nextDay: '2025-04-08',
      last: { kind: 'reminder', offset: 1, on: '2025-04-01', outcome: 'issued' },
    });
    expect(steps().items).toMatchObject([
      { stepKey: 'f-1~0~2025-03-31~1', outcome: 'issued', standsFor: [{ offset: -5 }] },
    ]);
  });

  it('leaves out what waits for the office, and shows it apart', () => {
    const { given, due } = told();
    given('finding~f-1', raised('f-1', '2025-03-31'));
    given('finding~f-1', committed);
    given('finding~f-1', asked);
    expect(due('2025-04-10')).toEqual([]);
    expect(due('2025-04-10', { paused: true })[0]).toMatchObject({
      reminder: { pause: 'extension-pending', responsiblePersonId: 'person-1' },
    });
    given('finding~f-1', granted);
    expect(due('2025-05-08').map(short)).toEqual(['notice -5']);
    given('finding~f-1', verified);
    expect(due('2026-05-08')).toEqual([]);
    expect(due('2026-05-08', { paused: true })).toEqual([]);
  });

  it('is for whoever answers for the object now, also after it or its unit went into another', () => {
    const { given, due } = told();
    given('organisation~unit-1', organisation('unit-1', '河道中心'));
    given('organisation~unit-2', organisation('unit-2', '水利局'));
    given('organisation~unit-3', organisation('unit-3', '水务集团'));
    given('object~obj-1', registered());
    given('finding~f-1', raised('f-1', '2025-03-31'));
    expect(due('2025-03-24')[0]?.unit).toEqual({ id: 'unit-1', name: '河道中心' });
    given('object~obj-1', {
      type: 'ObjectAssigned',
      data: { unitId: 'unit-2', departmentId: 'dep-2', policyArea: null, reason: '机构改革', sample: [] },
    });
    expect(due('2025-03-24')[0]?.unit?.id).toBe('unit-2');
    given('organisation~unit-2', { type: 'OrganisationMerged', data: { into: 'unit-3', reason: '合并' } });
    expect(due('2025-03-24')[0]?.unit).toEqual({ id: 'unit-3', name: '水务集团' });
    given('object~obj-9', {
      ...registered('unit-1'),
      data: { ...registered('unit-1').data, objectId: 'obj-9' },
    } as BihuanEvent);
    given('object~obj-1', { type: 'ObjectMerged', data: { into: 'obj-9', reason: '合并' } });
    expect(due('2025-03-24')[0]?.unit?.id).toBe('unit-1');
    expect(due('2025-03-24', { unitId: 'unit-2' })).toEqual([]);
    expect(due('2025-03-24', { unitId: 'unit-1' })).toHaveLength(1);
  });
});

describe('when a calendar or a ladder comes', () => {
  const published = (daysOff: string[]): BihuanEvent => ({
    type: 'CalendarPublished',
    data: { year: 2040, daysOff: daysOff.map(day), makeUpDays: [], documentNumber: '通知', reason: null },
  });

  it('what was provisional becomes firm and moves, row by row, whatever their number', async () => {
    const { given, stands, log, rows, due } = told();
    for (let n = 0; n < 1200; n++) given(`finding~f-${n}`, raised(`f-${n}`, '2040-04-02'));
    given('finding~far', raised('far', '2050-04-02'));
    const before = given('finding~closed', raised('closed', '2040-04-02'));
    given('finding~closed', verified);
    expect(stands('f-0')?.next).toMatchObject({ day: '2040-03-26', provisional: true });
    given('calendar~2040', published(['2040-03-26']));
    await log.finish();
    for (const id of ['f-0', 'f-1199']) {
      expect(stands(id)?.next).toMatchObject({ day: '2040-03-23', provisional: false });
      expect(stands(id, before)?.next).toMatchObject({ day: '2040-03-26', provisional: true });
    }
    expect(due('2040-03-23')).toHaveLength(10);
    expect(rows('2040-03-22')).toEqual([]);
    expect(stands('far')?.next?.provisional).toBe(true);
    expect(stands('closed')).toMatchObject({ kind: 'done', nextDay: null });
  });

  it('the ladder that fits best is followed from then on, until it is withdrawn', async () => {
    const { given, stands, log } = told();
    given('finding~f-1', raised('f-1', '2025-03-31'));
    const steps: Ladder['steps'] = [{ kind: 'reminder', offset: 3, form: 'message', to: ['unit'] }];
    given('ladder~assets', {
      type: 'LadderSet',
      data: {
        ...defaultLadder,
        ladderId: 'assets',
        when: { ...defaultLadder.when, categories: ['资产管理'] },
        steps,
        reason: null,
      },
    });
    await log.finish();
    expect(stands('f-1')).toMatchObject({ ladderId: 'assets', nextDay: '2025-04-01', next: { day: '2025-04-03' } });
    log.reopen();
    given('ladder~assets', { type: 'LadderWithdrawn', data: { reason: '办法已修订' } });
    await log.finish();
    expect(stands('f-1')).toMatchObject({ ladderId: 'default', nextDay: '2025-03-24' });
  });
});

describe('what was issued', () => {
  it('is listed newest first, and by what became of it', () => {
    const { given, steps, stands } = told();
    for (const id of ['f-1', 'f-2', 'f-3']) given(`finding~${id}`, raised(id, '2025-03-31'));
    for (const [id, on] of [
      ['f-1', '2025-03-24'],
      ['f-2', '2025-03-25'],
      ['f-3', '2025-03-26'],
    ] as const) {
      for (const event of issuedOn(on, id)) given(`chase~${id}`, event);
    }
    const sending = { channel: 'smtp', recipient: { kind: 'organisation', organisationId: 'unit-1' } } as const;
    const on = day('2025-03-26');
    given('chase~f-1', {
      type: 'ReminderFailed',
      data: {
        ...sending,
        stepKey: 'f-1~0~2025-03-31~-5',
        attempt: 3,
        isFinal: true,
        error: { code: 'smtp.refused', text: '550' },
        on,
      },
    });
    given('chase~f-2', {
      type: 'ReminderDelivered',
      data: { ...sending, stepKey: 'f-2~0~2025-03-31~-5', messageId: '<1@bihuan>', on },
    });
    expect(steps().items.map(({ stepKey, outcome }) => [stepKey.slice(0, 3), outcome])).toEqual([
      ['f-3', 'issued'],
      ['f-2', 'delivered'],
      ['f-1', 'failed'],
    ]);
    const first = steps({ limit: 2 });
    expect(first.items).toHaveLength(2);
    expect(steps({ limit: 2, cursor: first.next }).items.map(({ outcome }) => outcome)).toEqual(['failed']);
    expect(steps({ outcome: 'failed' }).items).toMatchObject([
      { reminder: { matter: { kind: 'finding', id: 'f-1' }, failed: 1 } },
    ]);
    expect(stands('f-2')?.last?.outcome).toBe('delivered');
  });
});

describe('money that is held because of an overdue finding', () => {
  const held = (holdId: string, dueDate = '2025-03-31'): BihuanEvent => ({
    type: 'HoldPlaced',
    data: {
      fiscalYear: 2025,
      subjectId: 'obj-1',
      holdId,
      reason: { kind: 'overdue', findingId: 'f-1', dueDate: day(dueDate) },
      placedBy: 'ladder',
      documentNumber: null,
      on: day('2025-04-10'),
    },
  });
  const released = (holdId: string): BihuanEvent => ({
    type: 'HoldReleased',
    data: {
      fiscalYear: 2025,
      subjectId: 'obj-1',
      holdId,
      because: 'reason-ended',
      note: '整改已办结',
      documentNumber: null,
      on: day('2025-04-12'),
    },
  });
  function holding() {
    const { given, log, reopen } = told();
    const { endedHolds } = createReminderQueries(log.momentOf);
    given('object~obj-1', registered());
    given('finding~f-1', raised('f-1', '2025-03-31'));
    given('allocation~2025-obj-1', held('h-1'));
    const ended = (limit = 10, cursor: string | null = null) => endedHolds(localOperator, { ...now, limit, cursor });
    return { given, reopen, ended, ids: () => ended().items.map(({ holdId }) => holdId) };
  }

  it('is named once its reason has ended, and no more once it is released', () => {
    const { given, ids, ended, reopen } = holding();
    expect(ids()).toEqual([]);
    given('finding~f-1', verified);
    reopen();
    expect(ended().items).toEqual([{ lineId: '2025-obj-1', holdId: 'h-1', findingId: 'f-1' }]);
    given('allocation~2025-obj-1', released('h-1'));
    expect(ids()).toEqual([]);
  });

  it('is named when the finding is due by another day, and when it was placed after the finding was closed', () => {
    const { given, ids } = holding();
    given('finding~f-1', committed);
    given('finding~f-1', asked);
    expect(ids()).toEqual([]);
    given('finding~f-1', granted);
    expect(ids()).toEqual(['h-1']);
    given('finding~f-1', verified);
    given('allocation~2025-obj-1', held('h-2', '2025-05-15'));
    expect(ids()).toEqual(['h-1', 'h-2']);
  });

  it('comes in pages', () => {
    const { given, ended } = holding();
    given('allocation~2025-obj-1', held('h-2'));
    given('finding~f-1', verified);
    const first = ended(1);
    expect(first.items.map(({ holdId }) => holdId)).toEqual(['h-1']);
    expect(ended(1, first.next).items.map(({ holdId }) => holdId)).toEqual(['h-2']);
    expect(ended(1, first.next).next).toBeNull();
  });
});
