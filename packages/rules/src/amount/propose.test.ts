import { type Effect, type Fen, fen, type Proposal, proposalSchema, type RuleSetDefinition } from '@bihuan/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { definitionHash } from '../definition-hash.ts';
import type { Facts } from '../facts.ts';
import { factsOf, tableOf, withEffects } from '../fixtures/arbitrary.ts';
import { defaultRuleSet } from '../library/default.ts';
import { walk } from '../table/walk.ts';
import { proposeAmounts } from './amounts.ts';
import { propose } from './propose.ts';

const proposed = (facts: Facts, definition: RuleSetDefinition = defaultRuleSet): Proposal => {
  const ruleSet = { id: 'default', version: 1, definitionHash: definitionHash(definition), definition, parameters: {} };
  return propose({ ruleSet, facts, match: walk(definition, facts) });
};

/** 1,234.57 yuan: no share of it is a whole number of fen. */
const odd = 123_457;
const graded = (grade: string | null, rectification: string | null = 'none', currentBudget: number | null = odd) =>
  factsOf({ grade, notDemonstrated: false, rectification, currentBudget });

/** Computed by hand from the wording: 123,457 fen × 5 % = 6,172.85; × 10 % = 12,345.7; × 30 % = 37,037.1. */
describe('the default rules, row by row', () => {
  it('优: may rise by up to 5 %, a person fills it in, with priority', () => {
    expect(proposed(graded('优'))).toMatchObject({
      rowId: 'excellent',
      rowNumber: 1,
      status: 'open',
      change: null,
      bounds: { min: 0, max: 6173 },
      proposedBudget: null,
      held: null,
      heldUntil: null,
      priority: true,
      missing: [],
    });
  });

  it('良: unchanged', () => {
    expect(proposed(graded('良'))).toMatchObject({
      rowId: 'good',
      rowNumber: 2,
      status: 'determined',
      change: 0,
      bounds: null,
      proposedBudget: 123_457,
      held: 0,
      heldUntil: null,
      priority: false,
    });
  });

  it('中: 10 % less', () => {
    expect(proposed(graded('中'))).toMatchObject({
      rowId: 'fair',
      rowNumber: 3,
      status: 'determined',
      change: -12_346,
      proposedBudget: 111_111,
      held: 0,
    });
  });

  it.each(['none', 'open'])('差 with rectification %s: 30 % less and the rest held', (rectification) => {
    expect(proposed(graded('差', rectification))).toMatchObject({
      rowId: 'poor-held',
      rowNumber: 4,
      status: 'determined',
      change: -37_037,
      proposedBudget: 86_420,
      held: 86_420,
      heldUntil: 'rectified',
    });
  });

  it('差 and rectified: 30 % less, nothing held', () => {
    expect(proposed(graded('差', 'rectified'))).toMatchObject({
      rowId: 'poor-rectified',
      rowNumber: 5,
      status: 'determined',
      change: -37_037,
      proposedBudget: 86_420,
      held: 0,
      heldUntil: null,
    });
  });

  it('results not demonstrated: a person decides between −30 % and 0', () => {
    const facts = factsOf({ grade: null, notDemonstrated: true, rectification: null, currentBudget: odd });
    expect(proposed(facts)).toMatchObject({
      rowId: 'not-demonstrated',
      rowNumber: 6,
      status: 'open',
      bounds: { min: -37_037, max: 0 },
      heldUntil: null,
    });
  });

  it('asks for what it lacks, and for nothing that it does not need', () => {
    expect(proposed(graded(null))).toMatchObject({ status: 'undecidable', missing: ['grade'], rowId: null });
    expect(proposed(graded('差', null))).toMatchObject({ status: 'undecidable', missing: ['rectification'] });
    expect(proposed(graded('良', null))).toMatchObject({ status: 'determined', missing: [] });
    expect(proposed(graded('良', 'none', null))).toMatchObject({
      status: 'undecidable',
      missing: ['currentBudget'],
      rowNumber: 2,
      currentBudget: null,
    });
    expect(proposed({})).toMatchObject({ status: 'undecidable', missing: ['grade', 'notDemonstrated'] });
    expect(proposed(graded('甲'))).toMatchObject({ status: 'undecidable', missing: ['row'] });
  });
});

describe('a proposal', () => {
  it('says that no rule set governs', () => {
    expect(propose({ ruleSet: null, facts: graded('差'), match: null })).toMatchObject({
      status: 'undecidable',
      missing: ['ruleSet'],
      ruleSet: null,
      currentBudget: odd,
      facts: { currentBudget: { value: odd } },
    });
  });

  it('fits the schema of decisions, whatever the budget', () => {
    const budgets = fc.option(fc.integer({ min: 0, max: 9_000_000_000_000_000 }));
    const grades = fc.constantFrom('优', '良', '中', '差', '其他', null);
    fc.assert(
      fc.property(grades, budgets, fc.boolean(), (grade, currentBudget, notDemonstrated) => {
        const proposal = proposed(factsOf({ grade, currentBudget, notDemonstrated, rectification: 'open' }));
        expect(proposalSchema.parse(proposal)).toEqual(proposal);
        if (proposal.status !== 'determined') return;
        expect((currentBudget ?? 0) + (proposal.change ?? 0)).toBe(proposal.proposedBudget);
        expect(proposal.held ?? -1).toBeLessThanOrEqual(proposal.proposedBudget ?? -1);
      }),
    );
  });

  it('has the same hash for the same reasons only', () => {
    const facts = graded('差');
    const { hash } = proposed(facts);
    expect(proposed({ ...facts }).hash).toBe(hash);
    expect(proposed({ ...facts, openFindings: { value: 3, eventId: 'e' } }).hash).toBe(hash);
    expect(proposed({ ...facts, grade: { value: '差', eventId: 'another' } }).hash).not.toBe(hash);
    expect(proposed(graded('差', 'none', odd + 1)).hash).not.toBe(hash);
    expect(proposed(facts, { ...defaultRuleSet, legalBasis: '财预〔2020〕10号' }).hash).not.toBe(hash);
  });

  it('computes to the fen what a separate evaluator of a few lines computes', () => {
    const percentage = fc.integer({ min: -10_000, max: 100_000 }).map((hundredths) => (hundredths / 100).toFixed(2));
    fc.assert(
      fc.property(percentage, fc.integer({ min: 0, max: 800_000_000_000_000 }), (by, budget) => {
        const table = changing(by);
        const exact = BigInt(budget) * BigInt(by.replace('.', ''));
        const half = exact < 0n ? -5000n : 5000n;
        expect(proposed(factsOf({ currentBudget: budget }), table).change).toBe(Number((exact + half) / 10_000n));
      }),
    );
  });

  it('is undecidable rather than wrong where the row cannot be computed', () => {
    const facts = factsOf({ currentBudget: odd });
    expect(proposed(facts, changing('-100.01'))).toMatchObject({
      status: 'undecidable',
      missing: ['effect'],
      rowNumber: 1,
    });
    expect(proposed(facts, changing('1000.5'))).toMatchObject({ missing: ['effect'] });
    const huge = factsOf({ currentBudget: 9_000_000_000_000_000 });
    expect(proposed(huge, changing('0.1'))).toMatchObject({ status: 'undecidable', missing: ['range'] });
    expect(proposed(huge, changing('-100'))).toMatchObject({ status: 'determined', proposedBudget: 0 });
    expect(proposed(factsOf({ currentBudget: 1.5 }), changing('-10'))).toMatchObject({ missing: ['currentBudget'] });
  });

  it('holds what a person fills in, how much is not known before', () => {
    const hold: Effect = { kind: 'hold', until: 'rectified' };
    const tables = defaultRuleSet.tables.map((table) => ({
      ...table,
      rows: table.rows.map((row) => ({ ...row, effects: [...row.effects, hold] })),
    }));
    expect(proposed(graded('优'), { ...defaultRuleSet, tables })).toMatchObject({
      status: 'open',
      held: null,
      heldUntil: 'rectified',
    });
  });
});

it('gives a projection the same numbers as the whole proposal', () => {
  const facts = graded('差');
  const ruleSet = {
    id: 'default',
    version: 1,
    definitionHash: definitionHash(defaultRuleSet),
    definition: defaultRuleSet,
    parameters: {},
  };
  const amounts = proposeAmounts({ ruleSet, facts, match: walk(defaultRuleSet, facts) });
  const { min, max, ...rest } = amounts;
  expect(propose({ ruleSet, facts, match: walk(defaultRuleSet, facts) })).toMatchObject(rest);
  expect([min, max, amounts.change]).toEqual([null, null, fen(-37_037) satisfies Fen]);
});

const changing = (by: string): RuleSetDefinition =>
  withEffects(tableOf({}), { kind: 'change', base: 'currentBudget', by: { percent: by } });
