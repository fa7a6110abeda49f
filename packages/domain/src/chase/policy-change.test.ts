import { describe, expect, it } from 'vitest';
import * as given from '../fixtures/policy-changes.ts';
import { watchedMatter } from '../fixtures/watched.ts';
import type { PolicyChangeEvent } from '../policy-change/events.ts';
import { evolvePolicyChange, initialPolicyChange, type KnownPolicyChange } from '../policy-change/state.ts';
import { matterOfStep } from './step-key.ts';

const watched = (...events: PolicyChangeEvent[]) =>
  watchedMatter(events, (life) => ({
    kind: 'policy-change',
    known: life.reduce(evolvePolicyChange, initialPolicyChange) as KnownPolicyChange,
  }));

// Monday 2025-03-31 is the last day of the term.
const adopted = given.adopted('2025-03-31');

describe('the office that is to change a policy', () => {
  it('is told each step of the ladder on its day; no money is held for it, and nothing is said twice', () => {
    const change = watched(given.proposed, adopted);
    expect(change.on('2025-03-21')).toEqual([]);
    expect(change.on('2025-03-24')).toEqual(['notice -5 message unit']);
    expect(change.on('2025-04-01')).toEqual(['DeadlinePassed', 'reminder 1 message unit']);
    expect(change.on('2025-04-01')).toEqual([]);
    expect(change.on('2025-04-07')).toEqual(['copy-to-department 5 letter unit,department']);
    expect(change.on('2025-04-21')).toEqual(['head-of-finance 15 letter unit,department,head-of-finance']);
    expect(change.next()).toBeNull();
    expect(change.on('2026-05-12')).toEqual([]);
  });

  it('is told nothing while it is only proposed, nor about what was rejected', () => {
    expect(watched(given.proposed).next()).toBeNull();
    expect(watched(given.proposed).on('2026-01-01')).toEqual([]);
    expect(watched(given.proposed, given.rejected).on('2026-01-01')).toEqual([]);
    expect(watched(given.proposed, given.rejected, adopted).on('2025-04-01')).toHaveLength(2);
  });

  it.each([
    ['carried out', given.implemented],
    ['withdrawn', given.withdrawn],
  ])('is never told that it is late once it is %s', (_, event) => {
    const change = watched(given.proposed, adopted);
    expect(change.on('2025-03-24')).toHaveLength(1);
    change.happens(event);
    expect(change.on('2025-04-21')).toEqual([]);
    expect(change.next()).toBeNull();
    expect(change.causes()).toEqual(['done']);
  });

  it('begins anew with the day that it is given more time until', () => {
    const change = watched(given.proposed, adopted);
    expect(change.on('2025-04-02')).toEqual(['DeadlinePassed', 'reminder 2 message unit']);
    change.happens(given.extended('2025-04-30'));
    expect(change.causes()).toEqual(['due-date-moved']);
    expect(change.on('2025-04-22')).toEqual([]);
    expect(change.on('2025-04-23')).toEqual(['notice -5 message unit']);
    expect(change.on('2025-05-01')).toEqual(['DeadlinePassed', 'reminder 1 message unit']);
    expect(change.keys()).toEqual([
      'policy-change:p-1~0~2025-03-31~1',
      'policy-change:p-1~0~2025-04-30~-5',
      'policy-change:p-1~0~2025-04-30~1',
    ]);
  });

  it('is not mistaken for a finding of the same id', () => {
    expect(matterOfStep('p-1~0~2025-03-31~1')).toEqual({ kind: 'finding', id: 'p-1' });
    expect(matterOfStep('policy-change:p-1~0~2025-03-31~1')).toEqual({ kind: 'policy-change', id: 'p-1' });
  });

  it.each(['1066-10-14', '9999-12-31'])(
    'is told nothing where its day is %s, from which nothing is reckoned',
    (dueDate) => {
      expect(watched(given.proposed, given.adopted(dueDate)).next()).toBeNull();
    },
  );
});
