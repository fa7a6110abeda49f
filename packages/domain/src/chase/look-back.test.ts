import { describe, expect, it } from 'vitest';
import type { FindingEvent } from '../finding/events.ts';
import { evolveFinding, initialFinding, type KnownFinding } from '../finding/state.ts';
import { day } from '../fixtures/events.ts';
import { committed, findingRaised, lookBack as reopening, submitted, verified } from '../fixtures/findings.ts';
import { watchedMatter } from '../fixtures/watched.ts';
import { defaultLadder } from '../ladder/default-ladder.ts';
import { matterOfStep } from './step-key.ts';

/** The look-back at a finding; a ladder for findings that somebody has set is not one for it. */
const watched = (...events: FindingEvent[]) =>
  watchedMatter(
    events,
    (life) => ({ kind: 'look-back', known: life.reduce(evolveFinding, initialFinding) as KnownFinding }),
    [{ ...defaultLadder, ladderId: 'strict', order: 1 }],
  );

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
