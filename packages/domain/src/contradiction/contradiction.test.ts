import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultGradeScale, gradesOf } from '../grades/grade-scale.ts';
import { fen } from '../money/fen.ts';
import { addDays, calendarDate as day } from '../time/calendar-date.ts';
import { cancelledButFunded } from './cancelled-but-funded.ts';
import { cutButRisen } from './cut-but-risen.ts';
import { heldButPaid } from './held-but-paid.ts';
import { ownFarAbove } from './own-far-above.ts';

const grades = gradesOf(defaultGradeScale);

describe('the grade says cut, the budget rose', () => {
  const asked = { grades, grade: '差', change: null, before: fen(100), approved: fen(130) };
  it('is said of the lowest two grades and of a cut, with the rise', () => {
    expect(cutButRisen(asked)).toEqual({ verdict: 'contradiction', found: { because: ['grade'], rise: 30 } });
    expect(cutButRisen({ ...asked, grade: '优', change: fen(-1) })).toMatchObject({ found: { because: ['cut'] } });
    expect(cutButRisen({ ...asked, grade: '良' })).toEqual({ verdict: 'none' });
    expect(cutButRisen({ ...asked, approved: fen(100) })).toEqual({ verdict: 'none' });
  });

  it('is not guessed: what is missing is named', () => {
    expect(cutButRisen({ ...asked, before: null, approved: null })).toEqual({
      verdict: 'unjudged',
      missing: ['budget-before', 'approved-budget'],
    });
    expect(cutButRisen({ ...asked, grade: null })).toEqual({ verdict: 'unjudged', missing: ['grade'] });
  });
});

describe('held money paid', () => {
  const held = [{ from: day('2025-04-01'), until: null }];
  const paidBy = (on: string, amount: number) => ({ on: day(on), amount: fen(amount) });

  it('counts what was paid on days on which a hold was in force', () => {
    const statements = [paidBy('2025-03-31', 100), paidBy('2025-05-31', 160), paidBy('2025-06-30', 160)];
    expect(heldButPaid(2025, held, statements)).toEqual({
      verdict: 'contradiction',
      found: { paid: 60, uncertain: 0, between: [{ after: '2025-03-31', by: '2025-05-31' }] },
    });
    expect(heldButPaid(2025, [{ from: day('2025-06-01'), until: null }], statements)).toEqual({ verdict: 'none' });
  });

  it('does not say that money was paid while held where it may have been paid before', () => {
    const unclear = [paidBy('2025-02-28', 50), paidBy('2025-04-30', 90)];
    expect(heldButPaid(2025, held, unclear)).toEqual({ verdict: 'unjudged', missing: ['day-of-payment'] });
    expect(heldButPaid(2025, held, [paidBy('2025-02-28', 50)])).toEqual({ verdict: 'unjudged', missing: ['payments'] });
    expect(heldButPaid(2025, held, [])).toEqual({ verdict: 'unjudged', missing: ['payments'] });
  });

  it('never counts more than was paid, whatever holds and statements there are, and with no hold nothing', () => {
    const someDay = fc.integer({ min: 0, max: 364 }).map((days) => addDays(day('2025-01-01'), days));
    const period = fc.tuple(someDay, fc.option(someDay)).map(([from, until]) => ({ from, until }));
    const rises = fc.array(fc.record({ on: someDay, rise: fc.nat(1000) }), { maxLength: 8 });
    fc.assert(
      fc.property(fc.array(period, { maxLength: 4 }), rises, (holds, list) => {
        let amount = 0;
        const statements = list
          .toSorted((one, other) => (one.on < other.on ? -1 : 1))
          .map(({ on, rise }) => {
            amount += rise;
            return { on, amount: fen(amount) };
          });
        const said = heldButPaid(2025, holds, statements);
        expect(heldButPaid(2025, holds.toReversed(), statements)).toEqual(said);
        if (said.verdict === 'contradiction') {
          expect(said.found.paid + said.found.uncertain).toBeLessThanOrEqual(amount);
          expect(holds).not.toEqual([]);
        }
        const always = heldButPaid(2025, [{ from: day('2025-01-01'), until: null }], statements);
        if (amount > 0) expect(always).toMatchObject({ found: { paid: amount, uncertain: 0 } });
        else expect(always.verdict).not.toBe('contradiction');
      }),
    );
  });
});

describe('a cancelled object funded again', () => {
  const cancelled = { by: 'policy-change', year: 2025, on: day('2025-03-01') } as const;
  const again = { isItself: false, hadMoneyBefore: false, approved: fen(500), approvedOn: day('2025-04-01') };
  it('is said of what got money after it was cancelled, and of nothing that had money before', () => {
    expect(cancelledButFunded(cancelled, 2025, again)).toEqual({ verdict: 'contradiction', found: { amount: 500 } });
    expect(cancelledButFunded(cancelled, 2025, { ...again, hadMoneyBefore: true })).toEqual({ verdict: 'none' });
    expect(cancelledButFunded(cancelled, 2025, { ...again, approvedOn: day('2025-02-01') })).toEqual({
      verdict: 'none',
    });
    expect(cancelledButFunded(cancelled, 2024, again)).toEqual({ verdict: 'none' });
    expect(cancelledButFunded(cancelled, 2026, { ...again, approved: null })).toMatchObject({ verdict: 'unjudged' });
    const decided = { by: 'decision', year: 2025, on: null } as const;
    const itself = { ...again, isItself: true, hadMoneyBefore: true };
    expect(cancelledButFunded(decided, 2025, itself)).toMatchObject({ verdict: 'contradiction' });
  });
});

describe('own grade far above the checked one', () => {
  it('says how far, in grades and points', () => {
    const own = { grade: '优', score: 95 };
    expect(ownFarAbove(defaultGradeScale, own, { grade: '差', score: 54.3 })).toEqual({
      verdict: 'contradiction',
      found: { grades: 3, points: 40.7 },
    });
    expect(ownFarAbove(defaultGradeScale, { grade: null, score: 91 }, { grade: '中', score: null })).toEqual({
      verdict: 'contradiction',
      found: { grades: 2, points: null },
    });
    expect(ownFarAbove(defaultGradeScale, own, { grade: '良', score: 85 })).toEqual({ verdict: 'none' });
    expect(ownFarAbove(defaultGradeScale, null, null)).toEqual({
      verdict: 'unjudged',
      missing: ['grade', 'self-evaluation'],
    });
  });
});
