import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decision, determined, openLine, undecidable, yuan } from '../fixtures/events.ts';
import { givenOn } from '../fixtures/given.ts';
import { fen } from '../money/fen.ts';
import { type DecideAdjustment, decideAdjustment } from './decide.ts';
import type { AllocationEvent } from './events.ts';
import { evolveAllocation, initialAllocation } from './state.ts';

const given = givenOn<typeof initialAllocation, AllocationEvent>({
  initial: initialAllocation,
  evolve: evolveAllocation,
});
const deciding = (changes: Partial<DecideAdjustment> = {}) => {
  const command = decision(changes);
  return (state: typeof initialAllocation) => decideAdjustment(command, state);
};
const decided = (changes: Partial<DecideAdjustment> = {}) => decideAdjustment(decision(changes), initialAllocation);
const override = { kind: 'override', change: yuan(-50_000), reason: '在建工程须按期付款' } as const;

describe('confirming a proposal', () => {
  it('makes the amount that the rules give final, and keeps the proposal that was seen', () => {
    given()
      .when(deciding())
      .thenEvents({
        type: 'AdjustmentConfirmed',
        data: {
          fiscalYear: 2025,
          subjectId: 'obj-1',
          proposal: determined,
          change: yuan(-120_000),
          finalBudget: yuan(1_080_000),
          documentNumber: null,
          reason: null,
        },
      });
  });

  it('is no event the second time, but is one when the proposal has become another', () => {
    given(...decided())
      .when(deciding())
      .thenNothing();
    given(...decided())
      .when(deciding({ proposal: { ...determined, hash: 'a'.repeat(64) } }))
      .thenState({ status: 'decided', proposalHash: 'a'.repeat(64) });
  });

  it('asks for an amount on an open line, and says within which bounds', () => {
    given()
      .when(deciding({ proposal: openLine }))
      .thenRefused('decision.needs-amount', { min: 0, max: yuan(60_000) });
  });

  it('is impossible while a fact is missing, and says which', () => {
    given()
      .when(deciding({ proposal: undecidable }))
      .thenRefused('decision.undecidable', { missing: ['grade'] });
  });
});

describe('a closed decision round', () => {
  it('lets nothing be decided any more', () => {
    given()
      .when(deciding({ roundIsOpen: false }))
      .thenRefused('decision.round-closed', { fiscalYear: 2025 });
  });
});

describe('filling in an open line', () => {
  const fillIn = (change: number | null, proposal = openLine) =>
    deciding({ kind: 'fill-in', proposal, change: change === null ? null : fen(change) });

  it.each([0, 1, 6_000_000])('takes %i fen, which is within the bounds', (change) => {
    given()
      .when(fillIn(change))
      .thenState({ status: 'decided', kind: 'filled-in', change, finalBudget: 120_000_000 + change });
  });

  it.each([-1, 6_000_001])('refuses %i fen, which is outside', (change) => {
    given().when(fillIn(change)).thenRefused('decision.out-of-bounds', { change, min: 0, max: 6_000_000 });
  });

  it('has no upper bound where the rules state none', () => {
    const unbounded = { ...openLine, bounds: { min: fen(0), max: null } };
    given().when(fillIn(900_000_000, unbounded)).thenState({ change: 900_000_000 });
    given().when(fillIn(-1, unbounded)).thenRefused('decision.below-bound', { change: -1, min: 0 });
  });

  it('takes one of the alternatives, and nothing between them', () => {
    const label = { zh: '选项', en: 'Option' };
    const alternative = (min: number, max: number) => ({
      label,
      bounds: { min: fen(min), max: fen(max) },
      heldUntil: null,
      actions: [],
    });
    const cutOrPlan = {
      ...openLine,
      bounds: { min: fen(-120_000_000), max: fen(0) },
      alternatives: [alternative(-120_000_000, -12_000_000), alternative(0, 0)],
    };
    given().when(fillIn(-12_000_000, cutOrPlan)).thenState({ change: -12_000_000 });
    given().when(fillIn(0, cutOrPlan)).thenState({ change: 0 });
    given().when(fillIn(-11_999_999, cutOrPlan)).thenRefused('decision.no-alternative', { change: -11_999_999 });
  });

  it('needs an amount, and a line that is open', () => {
    given().when(fillIn(null)).thenRefused('decision.change-missing');
    given()
      .when(fillIn(0, determined))
      .thenRefused('decision.not-open', { change: yuan(-120_000) });
    given().when(fillIn(0, undecidable)).thenRefused('decision.undecidable');
  });
});

describe('overriding what the rules say', () => {
  it.each([
    ['determined', determined],
    ['open', openLine],
    ['undecidable', undecidable],
  ])('is possible on a line that is %s', (_, proposal) => {
    given()
      .when(deciding({ ...override, proposal }))
      .thenState({ kind: 'overridden', finalBudget: yuan(1_150_000), reason: override.reason });
  });

  it('is impossible where not even the current budget is known', () => {
    given()
      .when(deciding({ ...override, proposal: { ...undecidable, currentBudget: null, missing: ['currentBudget'] } }))
      .thenRefused('decision.undecidable', { missing: ['currentBudget'] });
  });

  it('needs an amount and a reason', () => {
    given()
      .when(deciding({ ...override, change: null }))
      .thenRefused('decision.change-missing');
    for (const reason of [null, ' '])
      given()
        .when(deciding({ ...override, reason }))
        .thenRefused('decision.needs-reason');
  });

  it('cannot leave less than nothing', () => {
    given()
      .when(deciding({ ...override, change: yuan(-1_200_000) }))
      .thenState({ finalBudget: 0 });
    given()
      .when(deciding({ ...override, change: fen(-120_000_001) }))
      .thenRefused('decision.negative-budget', { lowest: yuan(-1_200_000) });
  });
});

describe('any decision', () => {
  it('is refused when the proposal is no longer the one that was seen', () => {
    given()
      .when(deciding({ seenHash: 'b'.repeat(64) }))
      .thenRefused('decision.proposal-changed');
  });

  it.each(['none', 'open', 'recorded', 'withdrawn'] as const)('waits for the outcome: %s is not final', (status) => {
    given()
      .when(deciding({ outcomeStatus: status }))
      .thenRefused('decision.outcome-not-confirmed', { status });
  });

  it('about a department as a whole waits for no outcome: none is evaluated', () => {
    given()
      .when(deciding({ outcomeStatus: null }))
      .thenState({ status: 'decided', kind: 'confirmed' });
  });

  it('replaces the earlier one', () => {
    given(...decided())
      .when(deciding(override))
      .thenState({ kind: 'overridden', change: override.change });
    given(...decided(), ...decided(override))
      .when(deciding())
      .thenState({ kind: 'confirmed', change: yuan(-120_000) });
  });

  it('gives the current budget and the change, to the fen', () => {
    const budget = fc.integer({ min: 0, max: 9_000_000_000_000 });
    fc.assert(
      fc.property(budget, fc.integer({ min: -9_000_000_000_000, max: 9_000_000_000_000 }), (current, change) => {
        fc.pre(current + change >= 0);
        const proposal = { ...determined, currentBudget: fen(current) };
        const [event] = decided({ ...override, change: fen(change), proposal });
        expect(event?.data.finalBudget).toBe(current + change);
      }),
    );
  });
});
