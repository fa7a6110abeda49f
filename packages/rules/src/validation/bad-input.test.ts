import { type Effect, mostRows, problemInWords, type RuleSetDefinition, ruleSetDefinitionSchema } from '@bihuan/domain';
import { describe, expect, it } from 'vitest';
import { factsOf, tableOf, withEffects } from '../fixtures/arbitrary.ts';
import { walk } from '../table/walk.ts';
import { validateRuleSet } from './validate.ts';

const found = (definition: RuleSetDefinition) => {
  const { errors } = validateRuleSet(definition);
  for (const problem of errors) {
    for (const language of ['zh', 'en'] as const) expect(problemInWords(problem, language).message).not.toMatch(/[{}]/);
  }
  return errors.map(({ code, where }) => `${code} ${where.pointer}`);
};

const withExpression = (expression: string, named: Record<string, string> = {}): RuleSetDefinition => {
  const table = tableOf({});
  const label = { zh: '名', en: 'Name' };
  const expressions = Object.fromEntries(
    Object.entries(named).map(([name, text]) => [name, { expression: text, label }]),
  );
  const [rules] = table.tables;
  const [row] = rules?.rows ?? [];
  if (rules === undefined || row === undefined) throw new Error('no row');
  return {
    ...table,
    expressions,
    tables: [
      {
        ...rules,
        rows: [
          { ...row, expression },
          { ...row, id: 'else' },
        ],
      },
    ],
  };
};
const at = '/tables/0/rows/0/expression';

describe('a free expression', () => {
  it.each([
    'score >= 60 and (grade == "优" or not notDemonstrated)',
    "contains(fundKind, '救灾') or department in ['a', \"b\"]",
    'abs(executionGap) > max([10, overdueWorkingDays / 3]) * 2 - 1',
    'score not in [60, 61]',
  ])('%s is sound', (expression) => {
    expect(found(withExpression(expression))).toEqual([]);
  });

  it.each([
    ['score >', `rules.expression-syntax ${at}`],
    ['score >= 60)', `rules.expression-syntax ${at}`],
    ['score >= "60"', `rules.expression-type ${at}`],
    ['score', `rules.expression-type ${at}`],
    ['grade + 1 > 2', `rules.expression-type ${at}`],
    ['weather == "rain"', `rules.expression-unknown-name ${at}`],
    ['score / 0 > 1', `rules.division-by-zero ${at}`],
    ['score / (3 - 1.5 * 2) > 1', `rules.division-by-zero ${at}`],
  ])('%s is refused at its cell', (expression, problem) => {
    expect(found(withExpression(expression))).toEqual([problem]);
  });

  it.each([
    'len(map([1..1000000000], #)) > 0',
    'sum([1..9999999999]) > 1',
    'len(repeat("x", 1000000000)) > 1',
    'score ^ 999999999 > 1',
    'filter(facts, # > 1)',
    'while(true)',
  ])('%s, which would never end or grow without bounds, cannot be said', (expression) => {
    const [problem] = found(withExpression(expression));
    expect(problem).toMatch(/^rules\.expression-(syntax|unknown-name) \/tables\/0\/rows\/0\/expression$/);
  });

  it('that leads back to itself is refused with the way round', () => {
    const cyclic = withExpression('a > 1', { a: 'b + 1', b: 'c', c: 'a * 2', alone: 'score' });
    expect(found(cyclic)).toEqual(
      ['a', 'b', 'c'].map((name) => `rules.expression-cycle /expressions/${name}/expression`),
    );
    const [match] = walk(cyclic, factsOf({ score: 1 }));
    expect(match).toMatchObject({ rows: [], missing: ['expression'] });
  });

  it('whose numbers grow with every name is given up in no time, and only its own line with it', () => {
    const names = Array.from({ length: 60 }, (_, index) => [`n${index + 1}`, `n${index} * n${index}`]);
    const growing = withExpression('n60 > 1', { n0: 'score * 3.14159', ...Object.fromEntries(names) });
    const started = performance.now();
    expect(walk(growing, factsOf({ score: 99.99 }))).toMatchObject([{ missing: ['expression'] }]);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it('that divides by a fact which is zero leaves that line undecidable and no other', () => {
    const dividing = withExpression('score / openFindings > 10');
    expect(walk(dividing, factsOf({ score: 80, openFindings: 0 }))).toMatchObject([{ missing: ['expression'] }]);
    expect(walk(dividing, factsOf({ score: 80, openFindings: 2 }))).toMatchObject([{ rows: [1], missing: [] }]);
    expect(walk(dividing, factsOf({ score: 80, openFindings: null }))).toMatchObject([{ missing: ['openFindings'] }]);
  });
});

describe('what contradicts', () => {
  const collecting = (...rows: readonly (readonly [Parameters<typeof tableOf>[0], Effect])[]): RuleSetDefinition => {
    const table = tableOf(...rows.map(([when]) => when));
    const [rules] = table.tables;
    const changed = (rules?.rows ?? []).map((row, index) => ({ ...row, effects: [rows[index]?.[1] as Effect] }));
    return { ...table, tables: rules === undefined ? [] : [{ ...rules, hitPolicy: 'collect', rows: changed }] };
  };
  const graded = (...values: string[]) => ({ grade: { kind: 'in' as const, values } });
  const keep: Effect = { kind: 'keep', base: 'currentBudget' };
  const cut: Effect = { kind: 'change', base: 'currentBudget', by: { percent: '-10' } };

  it('is refused in a table that collects, at the later row', () => {
    expect(found(collecting([graded('优', '良'), keep], [graded('良'), cut]))).toEqual([
      'rules.contradiction /tables/0/rows/1',
    ]);
    expect(found(collecting([graded('优'), keep], [graded('良'), cut]))).toEqual([]);
    expect(found(collecting([graded('优'), cut], [graded('优'), { kind: 'amount', by: { fen: '-100' } }]))).toEqual([]);
  });

  it('is told, and not refused, where the first row decides', () => {
    const score = (from: number, to: number) => ({
      score: { kind: 'interval' as const, from, to, includesFrom: true, includesTo: false },
    });
    const { errors, notes } = validateRuleSet(tableOf(score(0, 60), score(50, 101)), {});
    expect([errors, notes.map(({ code, where }) => [code, where.row])]).toEqual([[], [['rules.overlap', 2]]]);
  });
});

describe('numbers and sizes', () => {
  it('refuses a cap below zero, an amount that is none, a count of what is no number', () => {
    const at0 = '/tables/0/rows/0/effects/0';
    const cases: [Effect, string][] = [
      [{ kind: 'cap', base: 'amountAsked', at: { percent: '-1' } }, `rules.percentage-out-of-range ${at0}/at`],
      [{ kind: 'amount', by: { fen: '9999999999999999' } }, `rules.amount-out-of-range ${at0}/by`],
      [{ kind: 'per-unit', of: 'grade', by: { fen: '1' } }, `rules.not-a-count ${at0}/of`],
      [
        { kind: 'claw-back', base: 'carryOver', share: { percent: '100.01' } },
        `rules.percentage-out-of-range ${at0}/share`,
      ],
      [{ kind: 'exempt', from: [] }, `rules.misplaced-effect ${at0}`],
    ];
    for (const [effect, problem] of cases) expect(found(withEffects(tableOf({}), effect))).toEqual([problem]);
  });

  it('refuses a value of the year that its row cannot take: a floor below zero, more back than there is', () => {
    const label = { zh: '比例', en: 'Share' };
    const withParameter = (value: string, effect: Effect): RuleSetDefinition => ({
      ...withEffects(tableOf({}), { kind: 'keep', base: 'currentBudget' }, effect),
      parameters: { share: { kind: 'percent', value, range: null, label } },
    });
    const floor: Effect = { kind: 'floor', base: 'currentBudget', at: { parameter: 'share' } };
    const back: Effect = { kind: 'claw-back', base: 'carryOver', share: { parameter: 'share' } };
    const at1 = '/tables/0/rows/0/effects/1';
    expect(found(withParameter('-10', floor))).toEqual([`rules.percentage-out-of-range ${at1}/at`]);
    expect(found(withParameter('150', back))).toEqual([`rules.percentage-out-of-range ${at1}/share`]);
    expect(found(withParameter('100', back))).toEqual([]);
    const cap: Effect = { kind: 'cap', base: 'currentBudget', at: { percent: '80' } };
    const capped = (value: string) => found(withEffects(withParameter(value, floor), cap, floor));
    expect(capped('90')).toEqual(['rules.limits-reversed /tables/0/rows/0/effects']);
    expect(capped('80')).toEqual([]);
    const ceiling = { limit: { share: { parameter: 'share' } }, reduction: 'pro-rata' as const };
    const ofWhole = (value: string) => found({ ...withParameter(value, floor), ceiling });
    expect(ofWhole('-10')).toContain('rules.percentage-out-of-range /ceiling/limit');
    expect(ofWhole('-120')).toEqual(['rules.parameter-out-of-range /parameters/share/value']);
    expect(ofWhole('95')).toEqual([]);
  });

  it('refuses a claw-back that depends on a choice: a line says one amount that goes back', () => {
    const back: Effect = { kind: 'claw-back', base: 'carryOver', share: { percent: '100' } };
    const choice: Effect = {
      kind: 'either',
      options: [
        { label: { zh: '取消', en: 'Cancel' }, effects: [{ kind: 'cancel' }] },
        { label: { zh: '收回', en: 'Take back' }, effects: [{ kind: 'keep', base: 'currentBudget' }, back] },
      ],
    };
    const inside = '/tables/0/rows/0/effects/0/options/1/effects/1';
    expect(found(withEffects(tableOf({}), choice))).toEqual([`rules.claw-back-in-choice ${inside}`]);
  });

  it('refuses a score or share above 100 or below 0 that a row waits for', () => {
    const interval = (from?: number, to?: number) => ({
      kind: 'interval' as const,
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      includesFrom: false,
      includesTo: false,
    });
    const never = (fact: string, more = '') => [`rules.beyond-the-fact /tables/0/rows/0/when/${fact}${more}`];
    expect(found(tableOf({ score: interval(100) }, {}))).toEqual(never('score'));
    expect(found(tableOf({ shareVerified: interval(undefined, 0) }, {}))).toEqual(never('shareVerified'));
    expect(found(tableOf({ percentile: { kind: 'in', values: [101] } }, {}))).toEqual(never('percentile', '/values/0'));
    expect(found(tableOf({ score: interval(90, 101) }, { executionRate: interval(120) }, {}))).toEqual([]);
  });

  it('refuses a table of 5,000 rows with the bound, takes one of the largest size', () => {
    const rowsOf = (count: number) =>
      tableOf(
        ...Array.from({ length: count }, (_, index) => ({ openFindings: { kind: 'in' as const, values: [index] } })),
      );
    const parsed = ruleSetDefinitionSchema.safeParse(rowsOf(5000));
    expect(parsed.error?.issues.map(({ message, path }) => [message, path.join('/')])).toContainEqual([
      'rules.too-many-rows',
      'tables/0/rows',
    ]);
    const largest = rowsOf(mostRows.table);
    expect(ruleSetDefinitionSchema.safeParse(largest).success).toBe(true);
    expect(validateRuleSet(largest, { gaps: false }).errors).toEqual([]);
  });
});
