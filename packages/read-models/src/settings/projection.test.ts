import { type BihuanEvent, calendarDate as day, defaultLadder, localOperator } from '@bihuan/domain';
import { describe, expect, it } from 'vitest';
import { givenEvents, now } from '../given-events.testing.ts';
import { settingsProjection } from './projection.ts';
import { createSettingsQueries } from './query.ts';

const published = (year: number, reason: string | null, makeUpDays: string[] = []): BihuanEvent => ({
  type: 'CalendarPublished',
  data: {
    year,
    daysOff: [day(`${year}-01-01`)],
    makeUpDays: makeUpDays.map(day),
    documentNumber: `通知${year}`,
    reason,
  },
});

function setUp() {
  const log = givenEvents(settingsProjection);
  const { calendars, ladders } = createSettingsQueries(log.momentOf);
  return {
    ...log,
    calendarsAt: (asOf: string | null = null) => calendars(localOperator, { ...now, asOf }),
    laddersAt: (asOf: string | null = null) => ladders(localOperator, { ...now, asOf }),
  };
}

describe('calendars', () => {
  it('show by year what has been published, and at an earlier moment what was known then', () => {
    const { given, calendarsAt } = setUp();
    given('calendar~2028', published(2028, null));
    const first = given('calendar~2027', published(2027, null));
    const corrected = given('calendar~2027', published(2027, '录入有误', ['2027-02-14']));

    expect(calendarsAt().items.map(({ year, revision }) => [year, revision])).toEqual([
      [2027, '1'],
      [2028, '0'],
    ]);
    const [of2027] = calendarsAt().items;
    expect(of2027?.publications.map(({ reason, makeUpDays }) => [reason, makeUpDays])).toEqual([
      [null, []],
      ['录入有误', ['2027-02-14']],
    ]);
    expect(of2027?.publications[0]).toMatchObject({ documentNumber: '通知2027', principal: 'local-operator' });

    expect(calendarsAt('0')).toMatchObject({ items: [], position: '0' });
    expect(calendarsAt(String(first)).items.map(({ publications }) => publications.length)).toEqual([1, 1]);
    expect(calendarsAt(String(corrected))).toMatchObject({ items: calendarsAt().items });
  });

  it('go on after a restart from what the file holds', () => {
    const { given, reopen, calendarsAt } = setUp();
    given('calendar~2027', published(2027, null));
    reopen();
    given('calendar~2027', published(2027, '录入有误', ['2027-02-14']));
    expect(calendarsAt().items.map(({ publications }) => publications.length)).toEqual([2]);
  });
});

describe('ladders', () => {
  it('are those that are set and not withdrawn, at each moment', () => {
    const { given, laddersAt } = setUp();
    const set = (ladderId: string, order: number): BihuanEvent => ({
      type: 'LadderSet',
      data: { ...defaultLadder, ladderId, order, reason: null },
    });
    given('ladder~strict', set('strict', 5));
    const both = given('ladder~mild', set('mild', 6));
    const withdrawn = given('ladder~strict', { type: 'LadderWithdrawn', data: { reason: '办法已修订' } });
    given('ladder~unknown', { type: 'LadderWithdrawn', data: { reason: '没有开头' } });
    const again = given('ladder~strict', set('strict', 7));

    const shown = (asOf?: number) =>
      laddersAt(asOf === undefined ? null : String(asOf)).items.map(({ ladder, revision }) => [
        ladder.ladderId,
        ladder.order,
        revision,
      ]);
    expect(shown(both)).toEqual([
      ['mild', 6, '0'],
      ['strict', 5, '0'],
    ]);
    expect(shown(withdrawn)).toEqual([['mild', 6, '0']]);
    expect(shown(again)).toEqual(shown());
    expect(shown()).toEqual([
      ['mild', 6, '0'],
      ['strict', 7, '2'],
    ]);
  });
});
