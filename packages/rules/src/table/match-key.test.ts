import { factNames } from '@bihuan/domain';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { definitionArbitrary, factsArbitrary, factsOf, tableOf } from '../fixtures/arbitrary.ts';
import { defaultRuleSet } from '../library/default.ts';
import { factsUsed, matchKey } from './match-key.ts';
import { walk } from './walk.ts';

it('facts with one key always meet the same row', () => {
  const lines = fc.array(factsArbitrary, { minLength: 2, maxLength: 30 });
  fc.assert(
    fc.property(definitionArbitrary, lines, (definition, facts) => {
      const byKey = new Map(facts.map((one) => [matchKey(definition, one), walk(definition, one)]));
      for (const one of facts) expect(walk(definition, one)).toEqual(byKey.get(matchKey(definition, one)));
    }),
    { numRuns: 500 },
  );
});

it('does not tell apart what the table does not: other facts, scores within a band, words it never mentions', () => {
  const table = tableOf({ score: { kind: 'interval', from: 60, to: 80, includesFrom: true, includesTo: false } });
  const keys = (...scores: number[]) =>
    new Set(scores.map((score) => matchKey(table, factsOf({ score, grade: `g${score}` })))).size;
  expect(keys(60.01, 70, 79.99)).toBe(1);
  expect(keys(59, 60, 70, 80, 81)).toBe(5);
  const other = (grade: string) => matchKey(defaultRuleSet, factsOf({ grade, notDemonstrated: false }));
  expect(other('甲')).toBe(other('乙'));
  expect(other('甲')).not.toBe(other('优'));
});

it('names the facts that a table looks at and the bases of its effects', () => {
  expect(factsUsed(defaultRuleSet)).toEqual(['grade', 'notDemonstrated', 'currentBudget', 'rectification']);
  expect(factsUsed(tableOf({ score: { kind: 'any' } }))).toEqual(['currentBudget']);
});

const said = (rows: number[], ...missing: string[]) => [{ applies: true, rows, missing, unclear: [] }];

it('names exactly the missing facts that stand before the first row that could apply', () => {
  const is = (...values: string[]) => ({ kind: 'in' as const, values });
  const table = tableOf(
    { department: is('a'), grade: is('优') },
    { policyArea: is('水'), grade: is('差'), department: is('b') },
    { grade: is('差') },
  );
  expect(walk(table, factsOf({ grade: '差' }))).toEqual(said([], 'policyArea', 'department'));
  expect(walk(table, factsOf({ grade: '差', department: 'c' }))).toEqual(said([3]));
  expect(walk(table, factsOf({ department: 'c' }))).toEqual(said([], 'grade'));
  expect(walk(table, factsOf({ grade: '良' }))).toEqual(said([]));
});

it('a missing fact never changes the row of a line that is decided without it', () => {
  fc.assert(
    fc.property(definitionArbitrary, factsArbitrary, factsArbitrary, (definition, facts, others) => {
      const match = walk(definition, facts);
      fc.pre(match.every(({ missing }) => missing.length === 0));
      const completed = { ...facts };
      for (const name of factNames) {
        if ((facts[name]?.value ?? null) === null && others[name] !== undefined) completed[name] = others[name];
      }
      expect(walk(definition, completed)).toEqual(match);
    }),
  );
});
