import { describe, expect, it } from 'vitest';
import { toEventToAppend } from '../event/to-append.ts';
import type { FindingEvent } from '../finding/events.ts';
import { evolveFinding, initialFinding, type KnownFinding } from '../finding/state.ts';
import { day } from '../fixtures/events.ts';
import { committed, findingRaised, lookBack as reopening, submitted, verified } from '../fixtures/findings.ts';
import { chooseLadder, ladderQuestion } from '../ladder/choose-ladder.ts';
import { defaultLadder } from '../ladder/default-ladder.ts';
import { chase } from './decide.ts';
import { noLongerDue } from './delivery.ts';
import { nextChase } from './due-steps.ts';
import { evolveChase, initialChase } from './state.ts';
import { matterOfStep } from './step-key.ts';
import { chaseSubject, type KnownMatter } from './subject.ts';

const calendar = new Map([[2025, { daysOff: [], makeUpDays: [] }]]);

/** The look-back at a finding and what is said about it: `on` lets the sweep run, `happens` lets something happen to the finding. */
function watched(...events: FindingEvent[]) {
  const life = [...events];
  let state = initialChase;
  const matter = (): KnownMatter => ({
    kind: 'look-back',
    known: life.reduce(evolveFinding, initialFinding) as KnownFinding,
  });
  // One for findings that somebody has set is not one for look-backs.
  const settings = () => ({
    ladder: chooseLadder(ladderQuestion(matter(), null), [{ ...defaultLadder, ladderId: 'strict', order: 1 }]),
    calendar,
  });
  const self = {
    happens(...more: FindingEvent[]) {
      life.push(...more);
      return self;
    },
    next: () => nextChase(chaseSubject(matter()), settings(), state),
    causes: () => state.steps.map((step) => noLongerDue(step, chaseSubject(matter()))),
    keys: () => state.steps.map(({ stepKey }) => stepKey),
    on(text: string): string[] {
      const recorded = chase(chaseSubject(matter()), settings(), state, day(text));
      for (const event of recorded) toEventToAppend(event, '00000000-0000-4000-8000-000000000000');
      state = recorded.reduce(evolveChase, state);
      return recorded.map(({ type, data }) =>
        'kind' in data ? `${data.kind} ${data.workingDaysOverdue} ${data.form} ${data.recipients}` : type,
      );
    },
  };
  return self;
}

const closed = [findingRaised(), committed, submitted, verified];
const planned = (dueDate: string, reason: string | null = null): FindingEvent => ({
  type: 'LookBackPlanned',
  data: { dueDate: day(dueDate), note: '是否仍在使用', reason, on: day('2025-05-08') },
});
const passed: FindingEvent = { type: 'LookBackPassed', data: { note: '仍在使用', on: day('2025-11-11') } };
const reopened: FindingEvent = { type: 'FindingReopened', data: reopening };

describe('the office that has to look back', () => {
  // Monday 2025-11-10 is the day.
  it('is told on the day and when it has not looked, and the unit never', () => {
    const one = watched(...closed, planned('2025-11-10'));
    expect(one.on('2025-11-09')).toEqual([]);
    expect(one.on('2025-11-10')).toEqual(['notice 0 message performance-office']);
    expect(one.on('2025-11-11')).toEqual(['DeadlinePassed']);
    expect(one.on('2025-11-17')).toEqual(['reminder 5 message performance-office']);
    expect(one.on('2025-11-17')).toEqual([]);
    expect(one.on('2025-12-01')).toEqual(['reminder 15 message performance-office,leader-in-charge']);
    expect(one.next()).toBeNull();
  });

  it('hears nothing before one is planned, and nothing more once it has looked, whatever it found', () => {
    expect(watched(...closed).next()).toBeNull();
    for (const outcome of [passed, reopened]) {
      const one = watched(...closed, planned('2025-11-10'));
      one.on('2025-11-10');
      expect(one.happens(outcome).causes()).toEqual(['done']);
      expect(one.on('2026-01-05')).toEqual([]);
    }
  });

  it('hears of the day to which it is moved, and not of the one before', () => {
    const one = watched(...closed, planned('2025-11-10'));
    one.on('2025-11-10');
    one.happens(planned('2025-12-10', '项目延后'));
    expect(one.causes()).toEqual(['due-date-moved']);
    expect(one.on('2025-11-17')).toEqual([]);
    expect(one.on('2025-12-10')).toEqual(['notice 0 message performance-office']);
  });

  it('hears of the next one anew, also for a day there has been before', () => {
    const one = watched(...closed, planned('2025-11-10'));
    one.on('2025-11-10');
    one.happens(passed, planned('2025-11-10'));
    expect(one.on('2025-11-10')).toEqual(['notice 0 message performance-office']);
    expect(one.keys()).toEqual(['look-back:f-1~0~2025-11-10~0', 'look-back:f-1~1~2025-11-10~0']);
    expect(matterOfStep('look-back:f-1~1~2025-11-10~0')).toEqual({ kind: 'look-back', id: 'f-1' });
  });
});
