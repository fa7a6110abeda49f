import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FindingEvent } from '../finding/events.ts';
import { evolveFinding, initialFinding, type KnownFinding } from '../finding/state.ts';
import { day } from '../fixtures/events.ts';
import * as given from '../fixtures/findings.ts';
import { defaultLadder } from '../ladder/default-ladder.ts';
import type { Ladder } from '../ladder/ladder.ts';
import { addDays, type CalendarDate } from '../time/calendar-date.ts';
import { chase } from './decide.ts';
import { nextChase } from './due-steps.ts';
import type { ChaseEvent } from './events.ts';
import { type ChaseState, evolveChase, initialChase } from './state.ts';
import { chaseSubject } from './subject.ts';

const calendar = new Map([
  [2025, { daysOff: [day('2025-05-01'), day('2025-05-02')], makeUpDays: [day('2025-04-27')] }],
]);
const begin = day('2025-03-03');

/** What may happen to a finding on a day; `sweep` lets a run take place, its absence is an outage. */
type Happening = {
  readonly kind: 'sweep' | 'ask' | 'grant' | 'decline' | 'amend' | 'submit' | 'return' | 'close' | 'reopen';
  readonly by: number;
};

const happening: fc.Arbitrary<Happening> = fc.record({
  kind: fc.oneof(
    { weight: 6, arbitrary: fc.constant('sweep' as const) },
    {
      weight: 3,
      arbitrary: fc.constantFrom('ask', 'grant', 'decline', 'amend', 'submit', 'return', 'close', 'reopen'),
    },
  ),
  by: fc.integer({ min: -20, max: 40 }),
});
const ladder: fc.Arbitrary<Ladder> = fc
  .uniqueArray(fc.integer({ min: -15, max: 40 }), { minLength: 1, maxLength: 6 })
  .map((offsets) => ({
    ...defaultLadder,
    steps: offsets
      .toSorted((one, other) => one - other)
      .map((offset) => ({ kind: 'reminder', offset, form: 'message', to: ['unit'] })),
  }));

const subjectOf = (known: KnownFinding) => chaseSubject({ kind: 'finding', known });

const measure = (dueDate: CalendarDate) => ({ ...given.promise, measures: [given.measure('1', dueDate)] });

/** The events that a happening makes of a finding; those that make no sense now make none. */
function lifeEvent({ kind, by }: Happening, finding: KnownFinding, on: CalendarDate): FindingEvent[] {
  const until = addDays(on, by);
  const pending = finding.extensions.find(({ decision }) => decision === null);
  switch (kind) {
    case 'ask':
      return pending || finding.status !== 'committed'
        ? []
        : [
            {
              type: 'ExtensionRequested',
              data: { ...given.request, extensionId: `x-${finding.extensions.length}`, measureIds: ['1'], until, on },
            },
          ];
    case 'grant':
      return pending
        ? [
            {
              type: 'ExtensionGranted',
              data: { extensionId: pending.extensionId, until: pending.until, reason: null, on },
            },
          ]
        : [];
    case 'decline':
      return pending
        ? [{ type: 'ExtensionDeclined', data: { extensionId: pending.extensionId, reason: '否', on } }]
        : [];
    case 'amend':
      return finding.status === 'committed'
        ? [{ type: 'CommitmentAmended', data: { ...measure(until), reason: '改' } }]
        : [];
    case 'submit':
      return finding.status === 'committed' ? [given.submitted] : [];
    case 'return':
      return finding.status === 'submitted'
        ? [{ type: 'CompletionReturned', data: { round: finding.rounds.length, reasons: ['缺'], on } }]
        : [];
    case 'close':
      return finding.status === 'verified' ? [] : [given.verified];
    case 'reopen':
      return finding.status === 'verified'
        ? [{ type: 'FindingReopened', data: { ...given.lookBack, survives: ['commitment'], dueDate: until, on } }]
        : [];
    case 'sweep':
      return [];
    default:
      return kind satisfies never;
  }
}

interface Moment {
  readonly finding: KnownFinding;
  readonly before: ChaseState;
  readonly on: CalendarDate;
  readonly recorded: readonly ChaseEvent[];
}

/** A finding over some months, a day for each happening. */
function lived(happenings: readonly Happening[], steps: Ladder): Moment[] {
  let finding = [given.findingRaised(), { type: 'CommitmentMade', data: measure(addDays(begin, 10)) } as const].reduce(
    evolveFinding,
    initialFinding,
  ) as KnownFinding;
  let state = initialChase;
  return happenings.map((one, at) => {
    const on = addDays(begin, at);
    finding = lifeEvent(one, finding, on).reduce(evolveFinding, finding) as KnownFinding;
    const before = state;
    const recorded = one.kind === 'sweep' ? chase(subjectOf(finding), { ladder: steps, calendar }, state, on) : [];
    state = recorded.reduce(evolveChase, state);
    return { finding, before, on, recorded };
  });
}

const lives = (check: (moments: Moment[], steps: Ladder) => void) =>
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 90 }), ladder, (all, steps) => check(lived(all, steps), steps)),
  );

const issued = (events: readonly ChaseEvent[]) =>
  events.flatMap((event) => (event.type === 'ReminderIssued' ? [event.data] : []));

describe('whatever happens to a finding', () => {
  it('no step is issued twice for the same due date, and each is higher than the one before it', () => {
    lives((moments) => {
      const all = issued(moments.flatMap(({ recorded }) => recorded));
      const keys = all.map(({ stepKey }) => stepKey);
      expect(new Set(keys).size).toBe(keys.length);
      const highest = new Map<string, number>();
      for (const { round, dueDate, offset, standsFor } of all) {
        for (const reached of [...standsFor.map((lower) => lower.offset), offset]) {
          expect(reached).toBeGreaterThan(highest.get(`${round} ${dueDate}`) ?? Number.NEGATIVE_INFINITY);
          highest.set(`${round} ${dueDate}`, reached);
        }
      }
    });
  });

  it('one run issues at most one step, and none while the office has it or it is closed', () => {
    lives((moments) => {
      for (const { finding, recorded } of moments) {
        expect(issued(recorded).length).toBeLessThanOrEqual(1);
        const isPaused = finding.extensions.some(({ decision }) => decision === null);
        if (isPaused || finding.status === 'submitted' || finding.status === 'verified') expect(recorded).toEqual([]);
      }
    });
  });

  it('the deadline passes once for each round and due date, and never on the day itself', () => {
    lives((moments) => {
      const passed = moments.flatMap(({ recorded }) => recorded).filter(({ type }) => type === 'DeadlinePassed');
      const days = passed.map(({ data }) => data as { round: number; dueDate: CalendarDate; on: CalendarDate });
      expect(new Set(days.map(({ round, dueDate }) => `${round} ${dueDate}`)).size).toBe(days.length);
      for (const { dueDate, on } of days) expect(on > dueDate).toBe(true);
    });
  });

  it('the day that is said to be the next is the first on which a run finds something', () => {
    lives((moments, steps) => {
      for (const { finding, before } of moments) {
        const isPaused = finding.extensions.some(({ decision }) => decision === null) || finding.status === 'submitted';
        const next = nextChase(subjectOf(finding), { ladder: steps, calendar }, before);
        if (isPaused || next === null) continue;
        expect(chase(subjectOf(finding), { ladder: steps, calendar }, before, addDays(next.day, -1))).toEqual([]);
        expect(chase(subjectOf(finding), { ladder: steps, calendar }, before, next.day)).not.toEqual([]);
      }
    });
  });
});
