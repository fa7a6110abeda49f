import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { daysFrom, in2025 } from '../fixtures/calendars.ts';
import { day } from '../fixtures/events.ts';
import { committed, findingRaised, findingWithdrawn, lookBack, submitted, verified } from '../fixtures/findings.ts';
import { givenFinding as given } from '../fixtures/given-finding.ts';
import { addDays } from '../time/calendar-date.ts';
import { dueDays } from './due.ts';
import type { FindingEvent } from './events.ts';
import { evolveFinding } from './state.ts';
import { reckonTerm, recomputeTerm } from './term.ts';

/** 1 to 3 January 2026 off, Sunday the 4th worked. */
const alsoOf2026: WorkingCalendar = new Map([
  ...in2025,
  [2026, { daysOff: daysFrom('2026-01-01', 3), makeUpDays: [day('2026-01-04')] }],
]);
const fromTheEndOf2025 = reckonTerm({ days: 3, kind: 'working' }, day('2025-12-30'), in2025);
const raised = findingRaised(fromTheEndOf2025);
const again = (before: string, dueDate: string, provisional = false): FindingEvent => ({
  type: 'TermRecomputed',
  data: { before: day(before), dueDate: day(dueDate), provisional },
});
const published = (...events: FindingEvent[]) => given(...events).when((state) => recomputeTerm(alsoOf2026, state));

it('a term that a look-back gives in working days may move when the calendar comes, as the first one may', () => {
  const given3 = { ...lookBack, ...reckonTerm({ days: 3, kind: 'working' }, day('2025-12-30'), in2025) };
  const reopened: FindingEvent = { type: 'FindingReopened', data: given3 };
  published(raised, submitted, verified, reopened).thenEvents(again('2026-01-02', '2026-01-05'));
  published(raised, submitted, verified, { type: 'FindingReopened', data: lookBack }).thenNothing();
});

describe('a term in working days', () => {
  it('is kept with the day it ends on, and says that this day may still move', () => {
    expect(fromTheEndOf2025).toEqual({
      dueDate: '2026-01-02',
      term: { days: 3, kind: 'working', from: '2025-12-30', provisional: true },
    });
    expect(dueDays(known(raised))).toEqual({ original: '2026-01-02', present: '2026-01-02', provisional: true });
  });

  it('is counted again once the calendar has come, as the first term and the present one', () => {
    published(raised).thenEvents(again('2026-01-02', '2026-01-05'));
    expect(dueDays(known(raised, again('2026-01-02', '2026-01-05')))).toEqual({
      original: '2026-01-05',
      present: '2026-01-05',
      provisional: false,
    });
    published(raised, again('2026-01-02', '2026-01-05')).thenNothing();
  });

  it('stays as it was counted while nothing is known that was not known then', () => {
    given(raised)
      .when((state) => recomputeTerm(in2025, state))
      .thenNothing();
  });

  it('moves below a promise without moving the day that was promised', () => {
    const events = [raised, committed, again('2026-01-02', '2026-01-05')];
    expect(known(...events).term).toBe('2026-01-05');
    expect(dueDays(known(...events))).toMatchObject({ present: '2025-03-31' });
  });

  it('is left alone where somebody has stated a day since, and where nobody is waiting for it any more', () => {
    const given = { extensionId: 'x-1', until: day('2026-03-31'), reason: null, on: day('2025-12-31') };
    const asked = { extensionId: 'x-1', measureIds: [], until: given.until, reason: '盘点', on: day('2025-12-30') };
    published(
      raised,
      { type: 'ExtensionRequested', data: asked },
      { type: 'ExtensionGranted', data: given },
    ).thenNothing();
    published(raised, committed, submitted, verified).thenNothing();
    published(raised, committed, submitted, verified, { type: 'FindingReopened', data: lookBack }).thenNothing();
    published(raised, findingWithdrawn).thenNothing();
    published(findingRaised()).thenNothing();
  });

  it('comes to the same day whether the calendar was known when it was set or came later', () => {
    const calendars = fc.array(fc.constantFrom(2025, 2026, 2027), { maxLength: 6 });
    const terms = fc.record({ days: fc.integer({ min: 0, max: 400 }), kind: fc.constantFrom('working', 'calendar') });
    const later: WorkingCalendar = new Map([
      ...alsoOf2026,
      [2027, { daysOff: daysFrom('2027-02-06', 7), makeUpDays: [day('2027-02-14')] }],
    ]);
    fc.assert(
      fc.property(terms, fc.integer({ min: 0, max: 400 }), calendars, (term, offset, come) => {
        const from = addDays(day('2025-03-01'), offset);
        let state = given(findingRaised(reckonTerm(term, from, new Map()))).state;
        const calendar: Map<number, unknown> = new Map();
        for (const year of [...come, 2025, 2026, 2027]) {
          calendar.set(year, later.get(year));
          for (const event of recomputeTerm(calendar as WorkingCalendar, state)) state = evolveFinding(state, event);
        }
        const straight = reckonTerm(term, from, later);
        expect(state).toMatchObject({ term: straight.dueDate, reckoned: straight.term });
      }),
    );
  });
});

function known(...events: FindingEvent[]) {
  const { state } = given(...events);
  return state.status === 'none' ? expect.fail('not raised') : state;
}
