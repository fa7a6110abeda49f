import { describe, expect, it } from 'vitest';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { toEventToAppend } from '../event/to-append.ts';
import type { FindingEvent } from '../finding/events.ts';
import { evolveFinding, initialFinding, type KnownFinding } from '../finding/state.ts';
import { day } from '../fixtures/events.ts';
import * as given from '../fixtures/findings.ts';
import { defaultLadder } from '../ladder/default-ladder.ts';
import type { CalendarDate } from '../time/calendar-date.ts';
import { chase } from './decide.ts';
import { nextChase } from './due-steps.ts';
import type { ChaseEvent } from './events.ts';
import { evolveChase, initialChase } from './state.ts';
import { chaseSubject } from './subject.ts';

const published: WorkingCalendar = new Map([[2025, { daysOff: [], makeUpDays: [] }]]);
const settings = { ladder: defaultLadder, calendar: published };

const findingAfter = (events: readonly FindingEvent[]) =>
  chaseSubject({ kind: 'finding', known: events.reduce(evolveFinding, initialFinding) as KnownFinding });

/** One finding and what is said about it: `day` lets the sweep run, `happens` lets something happen to the finding. */
function watched(...events: FindingEvent[]) {
  const life = [...events];
  let state = initialChase;
  const self = {
    happens(event: FindingEvent) {
      life.push(event);
      return self;
    },
    next: () => nextChase(findingAfter(life), settings, state),
    record(event: ChaseEvent) {
      state = evolveChase(state, event);
      return self;
    },
    /** What the sweep of a day records, in short. */
    on(text: string): string[] {
      const recorded = chase(findingAfter(life), settings, state, day(text));
      for (const event of recorded) toEventToAppend(event, '00000000-0000-4000-8000-000000000000');
      state = recorded.reduce(evolveChase, state);
      expect(chase(findingAfter(life), settings, state, day(text))).toEqual([]);
      return recorded.map(inShort);
    },
  };
  return self;
}

function inShort(event: ChaseEvent): string {
  if (event.type === 'DeadlinePassed') return `passed ${event.data.dueDate}`;
  if (event.type !== 'ReminderIssued') return event.type;
  const { kind, workingDaysOverdue, standsFor } = event.data;
  return [`${kind} ${workingDaysOverdue}`, ...standsFor.map((lower) => `for ${lower.kind}`)].join(' ');
}

// Monday 2025-03-31 is the due day.
const raised = given.findingRaised({ dueDate: day('2025-03-31') });

describe('what a unit is told about a finding', () => {
  it('is the ladder, each step on its day and no step twice', () => {
    const finding = watched(raised);
    expect(finding.on('2025-03-21')).toEqual([]);
    expect(finding.on('2025-03-24')).toEqual(['notice -5']);
    expect(finding.on('2025-03-31')).toEqual([]);
    expect(finding.on('2025-04-01')).toEqual(['passed 2025-03-31', 'reminder 1']);
    expect(finding.on('2025-04-07')).toEqual(['copy-to-department 5']);
    expect(finding.on('2025-04-21')).toEqual(['head-of-finance 15']);
    expect(finding.on('2025-05-12')).toEqual(['propose-hold 30']);
    expect(finding.on('2026-05-12')).toEqual([]);
    expect(finding.next()).toBeNull();
  });

  it('says that the deadline passed on the day after it, though the first reminder waits for a working day', () => {
    const finding = watched(given.findingRaised({ dueDate: day('2025-03-28') }));
    expect(finding.on('2025-03-28')).toEqual(['notice 0']);
    expect(finding.next()).toMatchObject({ day: '2025-03-29', step: { day: '2025-03-31' } });
    expect(finding.on('2025-03-29')).toEqual(['passed 2025-03-28']);
    expect(finding.next()).toMatchObject({ day: '2025-03-31', step: { day: '2025-03-31' } });
    expect(finding.on('2025-03-31')).toEqual(['reminder 1']);
  });

  it('is one message after an outage, the highest step reached, which names those it stands for', () => {
    expect(watched(raised).on('2025-04-10')).toEqual([
      'passed 2025-03-31',
      'copy-to-department 8 for notice for reminder',
    ]);
  });

  it('is nothing while an extension or a completion waits for the office, and once the office has answered the rest', () => {
    const finding = watched(raised, given.committed, given.requested);
    expect(finding.on('2025-04-10')).toEqual([]);
    finding.happens({
      type: 'ExtensionDeclined',
      data: { extensionId: 'x-1', reason: '理由不足', on: day('2025-04-10') },
    });
    expect(finding.on('2025-04-11')).toEqual(['passed 2025-03-31', 'copy-to-department 9 for notice for reminder']);
    finding.happens(given.submitted);
    expect(finding.on('2025-06-30')).toEqual([]);
    expect(finding.next()).toMatchObject({ step: { step: { offset: 15 } } });
  });

  it('begins anew for the day that an extension gives', () => {
    const finding = watched(raised, given.committed);
    expect(finding.on('2025-03-24')).toEqual(['notice -5']);
    finding.happens(given.requested).happens(given.granted);
    expect(finding.on('2025-04-07')).toEqual([]);
    expect(finding.on('2025-04-08')).toEqual(['notice -5']);
    expect(finding.on('2025-04-16')).toEqual(['passed 2025-04-15', 'reminder 1']);
  });

  it('is not said again when a due day moves away and comes back', () => {
    const finding = watched(raised, given.committed);
    expect(finding.on('2025-03-24')).toEqual(['notice -5']);
    finding.happens(given.requested).happens(given.granted);
    finding.happens({ type: 'CommitmentAmended', data: { ...given.promise, reason: '可按原定日期完成' } });
    expect(finding.on('2025-03-31')).toEqual([]);
    expect(finding.on('2025-04-01')).toEqual(['passed 2025-03-31', 'reminder 1']);
  });

  it('begins anew when a look-back reopens it, also for a due day there has been before', () => {
    const finding = watched(raised);
    expect(finding.on('2025-04-01')).toEqual(['passed 2025-03-31', 'reminder 1 for notice']);
    finding.happens(given.verified);
    expect(finding.on('2025-12-01')).toEqual([]);
    finding.happens({ type: 'FindingReopened', data: { ...given.lookBack, dueDate: day('2025-03-31') } });
    expect(finding.on('2025-10-10')).toHaveLength(2);
  });

  it.each(['rectified', 'continuing', 'not-rectified', 'not-to-be-rectified'] as const)(
    'ends when the office closes it as %s: nobody is reminded of what they can do nothing about',
    (kind) => {
      const finding = watched(raised, { type: 'CompletionVerified', data: { ...given.verification, kind } });
      expect(finding.on('2026-01-01')).toEqual([]);
      expect(finding.next()).toBeNull();
    },
  );

  it.each(['1066-10-14', '9999-12-31'])(
    'is nothing where the day is %s, from which nothing can be reckoned',
    (dueDate) => {
      const finding = watched(given.findingRaised({ dueDate: day(dueDate) }));
      expect(finding.next()).toBeNull();
      expect(finding.on('2026-01-01')).toEqual([]);
    },
  );

  it('is nothing where no day is set or the finding is withdrawn', () => {
    expect(watched(given.findingRaised({ dueDate: null })).on('2026-01-01')).toEqual([]);
    expect(watched(raised, given.findingWithdrawn).on('2026-01-01')).toEqual([]);
  });
});

describe('a step that was no longer due just before it was sent', () => {
  const stepKey = 'f-1~0~2025-03-31~1';
  const on: CalendarDate = day('2025-04-01');
  const withdrawn: ChaseEvent = { type: 'ReminderWithdrawn', data: { stepKey, cause: 'extension-pending', on } };

  it('is issued again by the same key should it fall due again', () => {
    const finding = watched(raised);
    expect(finding.on('2025-04-01')).toEqual(['passed 2025-03-31', 'reminder 1 for notice']);
    expect(finding.record(withdrawn).on('2025-04-02')).toEqual(['reminder 2 for notice']);
  });

  it('is not when somebody has received it all the same', () => {
    const finding = watched(raised);
    finding.on('2025-04-01');
    const recipient = { kind: 'organisation', organisationId: 'unit-1' } as const;
    finding.record({
      type: 'ReminderDelivered',
      data: { stepKey, channel: 'inbox', recipient, messageId: '<1@bihuan>', on },
    });
    expect(finding.record(withdrawn).on('2025-04-02')).toEqual([]);
  });
});
