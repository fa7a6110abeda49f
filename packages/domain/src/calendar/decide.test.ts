import { describe, expect, it } from 'vitest';
import { day } from '../fixtures/events.ts';
import { givenOn } from '../fixtures/given.ts';
import type { RefusalCode } from '../refusals/catalogue.ts';
import { Refused } from '../refusals/refused.ts';
import { type PublishCalendar, publishCalendar } from './decide.ts';
import type { CalendarEvent } from './events.ts';
import { evolveCalendar, initialCalendar } from './state.ts';

const given = givenOn<typeof initialCalendar, CalendarEvent>({ initial: initialCalendar, evolve: evolveCalendar });

const of2027: PublishCalendar = {
  year: 2027,
  daysOff: [day('2027-01-01'), day('2027-02-05')],
  makeUpDays: [day('2027-02-14')],
  documentNumber: '国办发明电〔2026〕1号',
  reason: null,
};
const published = (changes: Partial<PublishCalendar> = {}): CalendarEvent => ({
  type: 'CalendarPublished',
  data: { ...of2027, ...changes },
});
const publish =
  (changes: Partial<PublishCalendar> = {}) =>
  (state: typeof initialCalendar) =>
    publishCalendar({ ...of2027, ...changes }, state);

describe('publishing a calendar', () => {
  it('keeps its days in order', () => {
    given()
      .when(publish({ daysOff: of2027.daysOff.toReversed() }))
      .thenEvents(published());
  });

  it('is no event when it has been published just so', () => {
    given(published()).when(publish()).thenNothing();
    given(published())
      .when(publish({ daysOff: of2027.daysOff.toReversed(), reason: '再次录入' }))
      .thenNothing();
  });

  it('again and differently is a correction, and says why', () => {
    const corrected = { makeUpDays: [], reason: '录入有误' };
    given(published())
      .when(publish({ makeUpDays: [] }))
      .thenRefused('calendar.reason-missing', { year: 2027 });
    given(published()).when(publish(corrected)).thenEvents(published(corrected));
    given(published(), published(corrected))
      .when(publish({ reason: '原录入无误' }))
      .thenState({
        calendar: { makeUpDays: of2027.makeUpDays },
      });
  });

  it.each<[RefusalCode, string, Partial<PublishCalendar>]>([
    ['calendar.day-of-another-year', '/daysOff/0', { daysOff: [day('2026-12-31')] }],
    ['calendar.day-of-another-year', '/makeUpDays/0', { makeUpDays: [day('2028-01-01')] }],
    ['calendar.day-twice', '/daysOff/1', { daysOff: [day('2027-01-01'), day('2027-01-01')] }],
    ['calendar.day-off-and-worked', '/makeUpDays/0', { daysOff: [day('2027-02-14')] }],
    ['calendar.not-a-weekend-day', '/makeUpDays/0', { makeUpDays: [day('2027-02-15')] }],
  ])('is refused as %s at %s', (code, pointer, changes) => {
    given().when(publish(changes)).thenRefused(code);
    expect(() => publish(changes)(initialCalendar)).toThrow(expect.objectContaining({ where: { pointer } }));
  });

  it('names every day that cannot be right, not only the first', () => {
    const wrong = {
      daysOff: [day('2026-01-01'), day('2027-01-01'), day('2027-01-01')],
      makeUpDays: [day('2027-01-04')],
    };
    try {
      publish(wrong)(initialCalendar);
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      expect([error.code, error.problems.map(({ where }) => where.pointer)]).toEqual([
        'request.invalid',
        ['/daysOff/0', '/daysOff/2', '/makeUpDays/0'],
      ]);
    }
  });
});
