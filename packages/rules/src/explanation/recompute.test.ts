import {
  type Effect,
  type Proposal,
  type ProposalStep,
  type RuleSetDefinition,
  ruleSetDefinitionSchema,
} from '@bihuan/domain';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { propose } from '../amount/propose.ts';
import { definitionHash } from '../definition-hash.ts';
import { factsOf, tableOf } from '../fixtures/arbitrary.ts';
import { walk } from '../table/walk.ts';

/** The separate evaluator: reads nothing but the steps, and computes each of them anew. */
function recomputed(
  { steps, currentBudget }: Proposal,
  unit: bigint,
  bound: 'least' | 'most',
  alternative: number,
): number | null {
  const current = BigInt(currentBudget ?? 0);
  const roundedTo = (to: bigint, numerator: bigint, denominator: bigint) => {
    const divisor = denominator * to;
    return ((numerator + (numerator < 0n ? -divisor : divisor) / 2n) / divisor) * to;
  };
  // What is not said to be rounded is exact to the fen.
  const share = ({ baseAmount, factor, rounded }: ProposalStep) =>
    roundedTo(rounded ? unit : 1n, BigInt(baseAmount ?? 0) * BigInt(Math.round(Number(factor) * 100)), 10_000n);
  let change: bigint | null = 0n;
  for (const step of steps) {
    if (step.alternative !== null && step.alternative !== alternative) continue;
    if (step.bound !== 'exact' && step.bound !== bound) continue;
    const limit = share(step) - current;
    if (step.kind === 'cancel') change = -current;
    else if (step.kind === 'no-bound') change = bound === 'most' ? null : change === null ? null : change - current;
    else if (step.kind === 'cap') change = change === null || change > limit ? limit : change;
    else if (step.kind === 'floor') change = change === null || change > limit ? change : limit;
    else if (step.kind === 'ceiling') change = change === null ? null : change + BigInt(step.amount);
    else if (change === null) continue;
    else if (step.kind === 'share') change += share(step);
    else if (step.kind === 'keep') change += BigInt(step.baseAmount ?? 0) - current;
    else if (step.kind === 'amount') change += BigInt(step.amount);
    else if (step.kind === 'per-unit')
      change += roundedTo(unit, BigInt(step.unitAmount ?? 0) * BigInt(step.factor ?? 0), 1n);
  }
  return change === null ? null : Number(change);
}

const percent = fc
  .integer({ min: -10_000, max: 30_000 })
  .map((hundredths) => ({ percent: (hundredths / 100).toFixed(2) }));
const positive = fc.integer({ min: 0, max: 15_000 }).map((hundredths) => ({ percent: (hundredths / 100).toFixed(2) }));
const base = fc.constantFrom('currentBudget', 'lastBudget', 'balanceIncrease', 'amountAsked');
const fen = fc.integer({ min: -500_000, max: 500_000 }).map((amount) => ({ fen: String(amount) }));
const bounds = fc
  .tuple(percent, percent)
  .map(([one, other]) =>
    Number(one.percent) <= Number(other.percent) ? ([one, other] as const) : ([other, one] as const),
  );
const plain = fc.oneof(
  fc.record({ kind: fc.constant('keep'), base }),
  fc.record({ kind: fc.constant('change'), base, by: percent }),
  fc.record({ kind: fc.constant('may-rise'), base, atMost: fc.option(positive, { nil: null }) }),
  fc.tuple(base, bounds, fc.boolean(), fc.boolean()).map(([of, [least, most], low, high]) => ({
    kind: 'judgement',
    base: of,
    atLeast: low ? least : null,
    atMost: high ? most : null,
  })),
  fc.record({ kind: fc.constant('amount'), by: fen }),
  fc.record({ kind: fc.constant('per-unit'), of: fc.constant('repeats'), by: fen }),
  fc.constantFrom({ kind: 'cancel' }, { kind: 'freeze' }, { kind: 'hold', until: 'rectified' }),
  fc.record({ kind: fc.constantFrom('cap', 'floor'), base, at: positive }),
) as fc.Arbitrary<Effect>;
const effect = fc.oneof(
  { weight: 8, arbitrary: plain },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.array(plain, { minLength: 1, maxLength: 2 }), { minLength: 2, maxLength: 3 })
      .map((lists) => ({
        kind: 'either' as const,
        options: lists.map((effects) => ({ label: { zh: '选', en: 'Option' }, effects })),
      })) as fc.Arbitrary<Effect>,
  },
);
/** Several tables and rows that all apply, with effects that validation would not let pass side by side, too. */
const definitionArbitrary = fc
  .tuple(
    fc.array(fc.array(fc.array(effect, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 }), {
      minLength: 1,
      maxLength: 2,
    }),
    fc.constantFrom('fen', 'yuan'),
  )
  .map(([tables, unit]): RuleSetDefinition => {
    const drawn = tables.map((rows, index) => {
      const [table] = tableOf(...rows.map(() => ({}))).tables;
      const changed = (table?.rows ?? []).map((row, at) => ({ ...row, effects: rows[at] ?? [] }));
      return { ...table, id: `t${index}`, hitPolicy: 'collect', rows: changed };
    });
    return ruleSetDefinitionSchema.parse({
      ...tableOf({}),
      tables: drawn,
      rounding: { unit },
      ceiling: { limit: { share: { percent: '90' } }, reduction: 'pro-rata' },
    });
  });
const amount = fc.integer({ min: 0, max: 900_000_000 });
const factsArbitrary = fc
  .record({
    currentBudget: amount,
    lastBudget: amount,
    balanceIncrease: fc.integer({ min: -900_000_000, max: 900_000_000 }),
    amountAsked: amount,
    repeats: fc.integer({ min: 0, max: 5 }),
    ceilingReduction: fc.option(fc.integer({ min: 0, max: 200_000_000 })),
  })
  .map(factsOf);

it('an explanation computes to the same fen by a separate evaluator, and no line goes below nothing or its floor', () => {
  fc.assert(
    fc.property(definitionArbitrary, factsArbitrary, (definition, facts) => {
      const hash = definitionHash(definition);
      const ruleSet = { id: 'any', version: 1, definitionHash: hash, definition, parameters: {} };
      const proposal = propose({ ruleSet, facts, match: walk(definition, facts) });
      if (proposal.status === 'undecidable') return;
      const { alternatives, bounds: whole, change, currentBudget } = proposal;
      const unit = definition.rounding.unit === 'yuan' ? 100 : 1;
      const own =
        alternatives.length > 0 ? alternatives.map((one) => one.bounds) : [whole ?? { min: change, max: change }];
      for (const [index, { min, max }] of own.entries()) {
        expect(recomputed(proposal, BigInt(unit), 'least', index)).toBe(min);
        expect(recomputed(proposal, BigInt(unit), 'most', index)).toBe(max);
        expect((currentBudget ?? 0) + (min ?? 0)).toBeGreaterThanOrEqual(0);
        for (const step of proposal.steps) {
          if (step.kind !== 'floor' || (step.alternative ?? index) !== index) continue;
          const floor = Math.floor(((step.baseAmount ?? 0) * Number(step.factor)) / 100) - unit;
          expect((currentBudget ?? 0) + (min ?? 0)).toBeGreaterThanOrEqual(floor);
        }
      }
      expect(proposal.provisional).toBe(facts.ceilingReduction?.value === null);
    }),
    { numRuns: 2000 },
  );
});
