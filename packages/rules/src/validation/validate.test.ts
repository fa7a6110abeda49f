import {
  type Condition,
  defaultGradeScale,
  type Effect,
  gradesOf,
  problemInWords,
  type RuleSetDefinition,
} from '@bihuan/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownValue } from '../facts.ts';
import {
  completeFactsArbitrary,
  definitionArbitrary,
  withEffects as onEveryRow,
  tableOf,
} from '../fixtures/arbitrary.ts';
import { defaultRuleSet } from '../library/default.ts';
import { compiledTables } from '../table/compiled.ts';
import { holds } from '../table/condition.ts';
import { rowCovers, rowsMeet } from './covers.ts';
import { validateRuleSet } from './validate.ts';

const grades = gradesOf(defaultGradeScale);
const is = (...values: (string | number | boolean)[]): Condition => ({ kind: 'in', values });
const between = (
  from: number | undefined,
  to: number | undefined,
  includesFrom = true,
  includesTo = false,
): Condition => ({
  kind: 'interval',
  includesFrom,
  includesTo,
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
});
const withEffects = (...effects: Effect[]): RuleSetDefinition => onEveryRow(tableOf({}), ...effects);
const change = (percent: string): Effect => ({ kind: 'change', base: 'currentBudget', by: { percent } });
const found = (definition: RuleSetDefinition, scale?: readonly string[]) =>
  errorsOf(definition, scale).map(({ code, where }) => `${code} ${where.pointer}`);
const errorsOf = (definition: RuleSetDefinition, scale?: readonly string[]) =>
  validateRuleSet(definition, { grades: scale, gaps: scale !== undefined }).errors;

it('finds nothing in the default rules', () => {
  expect(errorsOf(defaultRuleSet, grades)).toEqual([]);
});

describe('effects', () => {
  it('points at an unknown parameter, also one named like a method', () => {
    for (const parameter of ['cut', 'toString', 'constructor']) {
      const definition = withEffects({ kind: 'change', base: 'currentBudget', by: { parameter } });
      expect(found(definition)).toEqual(['rules.unknown-parameter /tables/0/rows/0/effects/0/by']);
    }
  });

  it('refuses a cut of more than everything and a rise of more than ten times', () => {
    expect(found(withEffects(change('-100')))).toEqual([]);
    expect(found(withEffects(change('1000')))).toEqual([]);
    for (const text of ['-100.000001', '1000.000001', '99999']) {
      expect(found(withEffects(change(text)))).toEqual(['rules.percentage-out-of-range /tables/0/rows/0/effects/0/by']);
    }
    const label = { zh: '核减', en: 'Cut' };
    const parameters = { cut: { kind: 'percent' as const, value: '-120', range: null, label } };
    const definition = {
      ...withEffects({ kind: 'change', base: 'currentBudget', by: { parameter: 'cut' } }),
      parameters,
    };
    expect(found(definition)).toEqual(['rules.parameter-out-of-range /parameters/cut/value']);
  });

  it('refuses effects that contradict, repeat or leave the amount open', () => {
    const keep: Effect = { kind: 'keep', base: 'currentBudget' };
    expect(found(withEffects(keep, change('-10')))).toEqual(['rules.conflicting-effects /tables/0/rows/0/effects']);
    expect(found(withEffects(keep, { kind: 'priority' }, { kind: 'priority' }))).toEqual([
      'rules.conflicting-effects /tables/0/rows/0/effects',
    ]);
    expect(found(withEffects({ kind: 'hold', until: 'rectified' }))).toEqual([]);
  });

  it('refuses bounds that are the wrong way round', () => {
    const judgement = (atLeast: string, atMost: string): Effect => ({
      kind: 'judgement',
      base: 'currentBudget',
      atLeast: { percent: atLeast },
      atMost: { percent: atMost },
    });
    expect(found(withEffects(judgement('5.10', '5.1')))).toEqual([]);
    expect(found(withEffects(judgement('0', '-10')))).toEqual(['rules.bounds-reversed /tables/0/rows/0/effects/0']);
  });
});

describe('cells', () => {
  it.each<[string, Parameters<typeof tableOf>[0], string]>([
    ['an interval on a text', { grade: between(1, 2) }, 'rules.wrong-type /tables/0/rows/0/when/grade'],
    ['a number as a grade', { grade: is(1) }, 'rules.wrong-type /tables/0/rows/0/when/grade/values/0'],
    ['a text as a score', { score: is(60, '60') }, 'rules.wrong-type /tables/0/rows/0/when/score/values/1'],
    ['an interval the wrong way round', { score: between(80, 60) }, 'rules.empty-interval /tables/0/rows/0/when/score'],
    ['a point that is not included', { score: between(80, 80) }, 'rules.empty-interval /tables/0/rows/0/when/score'],
    [
      'an unknown state',
      { rectification: is('done') },
      'rules.unknown-value /tables/0/rows/0/when/rectification/values/0',
    ],
    [
      'a word that is not in the scale',
      { grade: is('优', '优秀') },
      'rules.unknown-grade /tables/0/rows/0/when/grade/values/1',
    ],
    [
      'an astronomic number',
      { currentBudget: between(1e300, undefined) },
      'rules.number-out-of-range /tables/0/rows/0/when/currentBudget',
    ],
    [
      'half a character',
      { department: is('\uD83D') },
      'rules.ill-formed-text /tables/0/rows/0/when/department/values/0',
    ],
  ])('points at %s', (_, when, problem) => {
    expect(found(tableOf(when), grades)).toEqual([problem]);
  });

  it('takes a single point with both ends included', () => {
    expect(found(tableOf({ score: between(80, 80, true, true) }))).toEqual([]);
  });
});

describe('rows', () => {
  it('points at two rows with one id', () => {
    const table = tableOf({ grade: is('优') }, { grade: is('良') });
    const tables = table.tables.map((one) => ({ ...one, rows: one.rows.map((row) => ({ ...row, id: 'same' })) }));
    expect(found({ ...table, tables })).toEqual(['rules.duplicate-row-id /tables/0/rows/1/id']);
  });

  it('points at a row that an earlier one covers', () => {
    expect(found(tableOf({ grade: is('优', '良') }, { grade: is('良'), score: between(80, 90) }))).toEqual([
      'rules.unreachable-row /tables/0/rows/1',
    ]);
    expect(found(tableOf({}, { grade: is('良') }))).toEqual(['rules.unreachable-row /tables/0/rows/1']);
    expect(found(tableOf({ score: between(60, 80) }, { score: between(60, 80, true, true) }))).toEqual([]);
    expect(found(tableOf({ score: between(undefined, 80) }, { score: between(60, 80) }))).toEqual([
      'rules.unreachable-row /tables/0/rows/1',
    ]);
  });

  it('calls a row covered only where really every case of it meets the earlier one', () => {
    fc.assert(
      fc.property(definitionArbitrary, completeFactsArbitrary, (definition, facts) => {
        const rows = compiledTables(definition).flatMap((table) => table.rows);
        const meets = (row: (typeof rows)[number]) =>
          row.cells.every(({ fact, condition }) => holds(condition, knownValue(facts, fact) ?? ''));
        for (const one of rows) {
          for (const other of rows) {
            if (rowCovers(one, other) && meets(other)) expect(meets(one)).toBe(true);
            if (meets(one) && meets(other)) expect(rowsMeet(one, other)).toBe(true);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('names the grades that some case of which no row matches, with the case', () => {
    const table = tableOf({ grade: is('优', '良', '中') }, { grade: is('差'), rectification: is('open', 'rectified') });
    expect(errorsOf(table, grades)).toMatchObject([
      {
        code: 'rules.grade-gap',
        params: { grade: '差', example: 'grade = 差, rectification = none' },
        where: { pointer: '/tables/0/rows' },
      },
    ]);
    const scored = tableOf({ score: between(60, undefined) }, { score: between(undefined, 60, true, false) });
    expect(found(scored, grades)).toEqual([]);
    const hole = tableOf({ score: between(80, undefined) }, { score: between(undefined, 79, true, true) });
    expect(errorsOf(hole, ['优'])).toMatchObject([{ code: 'rules.gap', params: { example: 'score = 79.01' } }]);
    // A share is a quotient: what lies between two hundredths has its case too.
    const share = tableOf(
      { outputScore: between(80, undefined) },
      { outputScore: between(undefined, 79.99, true, true) },
    );
    expect(errorsOf(share, ['优'])).toMatchObject([
      { code: 'rules.gap', params: { example: 'outputScore = 79.990001' } },
    ]);
  });

  it('checks the largest table that is allowed', () => {
    const table = tableOf(
      ...Array.from({ length: 500 }, (_, index) => ({ grade: is(`g${index}`), score: between(0, 60) })),
    );
    expect(errorsOf(table, ['g0', 'g499'])).toMatchObject([
      { code: 'rules.unknown-grade' },
      ...Array(497).fill({ code: 'rules.unknown-grade' }),
    ]);
    expect(errorsOf(table)).toEqual([]);
  });
});

it('words every problem in both languages without a hole', () => {
  const broken = {
    ...tableOf({}, { grade: is('x') }),
    parameters: { p: { kind: 'percent' as const, value: '-500', range: null, label: { zh: '参', en: 'P' } } },
  };
  for (const problem of errorsOf(broken, grades)) {
    for (const language of ['zh', 'en'] as const)
      expect(problemInWords(problem, language).message).not.toMatch(/[{}—]/);
  }
});
