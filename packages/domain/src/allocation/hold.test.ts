import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decision } from '../fixtures/events.ts';
import { givenOn } from '../fixtures/given.ts';
import { calendarDate } from '../time/calendar-date.ts';
import { decideAdjustment } from './decide.ts';
import type { AllocationEvent } from './events.ts';
import { type PlaceHold, placeHold, type ReleaseHold, releaseHold } from './hold.ts';
import { evolveAllocation, initialAllocation } from './state.ts';

const given = givenOn<typeof initialAllocation, AllocationEvent>({
  initial: initialAllocation,
  evolve: evolveAllocation,
});
const overdue = (findingId: string, dueDate = '2025-06-30') =>
  ({ kind: 'overdue', findingId, dueDate: calendarDate(dueDate) }) as const;
const hold = (changes: Partial<PlaceHold> = {}): PlaceHold => ({
  fiscalYear: 2026,
  subjectId: 'obj-1',
  holdId: 'hold-1',
  reason: overdue('finding-1'),
  placedBy: 'person',
  documentNumber: null,
  on: calendarDate('2025-08-12'),
  roundIsOpen: true,
  ...changes,
});
const release = (holdId: string): ReleaseHold => ({
  fiscalYear: 2026,
  subjectId: 'obj-1',
  holdId,
  because: 'reason-ended',
  note: '整改已验收',
  documentNumber: null,
  on: calendarDate('2025-09-01'),
});
const placed = (changes: Partial<PlaceHold> = {}) => placeHold(hold(changes), initialAllocation);

describe('holding what a line is to get', () => {
  it('is recorded with its reason, once for each reason', () => {
    const { roundIsOpen: _, ...data } = hold();
    given()
      .when((state) => placeHold(hold(), state))
      .thenEvents({ type: 'HoldPlaced', data });
    given(...placed())
      .when((state) => placeHold(hold({ holdId: 'hold-2', placedBy: 'ladder' }), state))
      .thenNothing();
    given(...placed())
      .when((state) => placeHold(hold({ holdId: 'hold-2', reason: overdue('finding-1', '2025-10-31') }), state))
      .thenState({ holds: [{ holdId: 'hold-1' }, { holdId: 'hold-2' }] });
  });

  it('waits for a reopening once the round is closed; what is held already stays so', () => {
    given()
      .when((state) => placeHold(hold({ roundIsOpen: false }), state))
      .thenRefused('decision.round-closed', { fiscalYear: 2026 });
    given(...placed())
      .when((state) => placeHold(hold({ roundIsOpen: false }), state))
      .thenNothing();
  });

  it('ends for its own reason and leaves the other holds and the decision as they are', () => {
    const other = placed({ holdId: 'hold-2', reason: { kind: 'other', text: '审计查核期间' } });
    given(...placed(), ...other, ...decideAdjustment(decision(), initialAllocation))
      .when((state) => releaseHold(release('hold-1'), state))
      .thenState({ status: 'decided', holds: [{ holdId: 'hold-2' }] });
    given()
      .when((state) => releaseHold(release('hold-1'), state))
      .thenRefused('hold.not-in-force', { holdId: 'hold-1' });
  });

  it('can begin again for the same reason after it was released', () => {
    given(...placed(), ...releaseHold(release('hold-1'), placed().reduce(evolveAllocation, initialAllocation)))
      .when((state) => placeHold(hold({ holdId: 'hold-2' }), state))
      .thenState({ holds: [{ holdId: 'hold-2' }] });
  });

  it('has in force exactly what was placed and not released, whatever the order', () => {
    const step = fc.record({ finding: fc.integer({ min: 1, max: 4 }), isPlacing: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let state = initialAllocation;
        const expected = new Set<string>();
        for (const { finding, isPlacing } of steps) {
          const holdId = `hold-${finding}`;
          const isHeld = expected.has(holdId);
          if (!isPlacing && !isHeld) continue;
          const events = isPlacing
            ? placeHold(hold({ holdId, reason: overdue(`finding-${finding}`) }), state)
            : releaseHold(release(holdId), state);
          state = events.reduce(evolveAllocation, state);
          if (isPlacing) expected.add(holdId);
          else expected.delete(holdId);
        }
        expect(state.holds.map(({ holdId }) => holdId).sort()).toEqual([...expected].sort());
      }),
    );
  });
});
