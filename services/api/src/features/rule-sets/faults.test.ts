import { defaultRuleSet } from '@bihuan/rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TemporaryApi, temporaryApi } from '../../temporary-api.ts';

let service: TemporaryApi;
beforeAll(async () => {
  service = await temporaryApi();
  // What others go on with.
  await service.post('/api/v1/rule-sets/default/versions', { definition: defaultRuleSet, note: null });
});
afterAll(() => service.stop());

describe('what nobody can mean', () => {
  const [table] = defaultRuleSet.tables;
  const ordinary = table?.rows ?? [];
  type Row = (typeof ordinary)[number];
  const withFirst = (change: object) => ({
    ...defaultRuleSet,
    tables: [{ ...table, rows: [{ ...(ordinary[0] as Row), ...change }, ...ordinary.slice(1)] }],
  });
  const cutBy = (percent: string) =>
    withFirst({ effects: [{ kind: 'change', base: 'currentBudget', by: { percent } }] });
  const cap = { kind: 'cap', base: 'currentBudget', at: { percent: '-1' } };
  const label = { zh: '甲', en: 'A' };
  const cyclic = {
    ...withFirst({ expression: 'a > 1' }),
    expressions: { a: { expression: 'b + 1', label }, b: { expression: 'a + 1', label } },
  };
  const [first] = ordinary as [Row];
  const contradictory = {
    ...defaultRuleSet,
    tables: [
      {
        ...table,
        hitPolicy: 'collect',
        rows: [
          ...ordinary,
          {
            ...(ordinary[1] as Row),
            id: 'again',
            effects: [{ kind: 'change', base: 'currentBudget', by: { percent: '-10' } }],
          },
        ],
      },
    ],
  };
  const many = {
    ...defaultRuleSet,
    tables: [{ ...table, rows: Array.from({ length: 5_000 }, (_, at) => ({ ...first, id: `row-${at}` })) }],
  };
  const cell = (row: number, column: string) => ({ row, column });

  it.each([
    ['a division by zero', withFirst({ expression: 'score / 0 > 1' }), 'rules.division-by-zero', cell(1, 'expression')],
    ['a cut of more than everything', cutBy('-101'), 'rules.percentage-out-of-range', cell(1, 'effects')],
    ['a rise without bounds', cutBy('100000'), 'rules.percentage-out-of-range', cell(1, 'effects')],
    ['a cap below zero', withFirst({ effects: [cap] }), 'rules.percentage-out-of-range', cell(1, 'effects')],
    ['rows that contradict each other', contradictory, 'rules.contradiction', { row: ordinary.length + 1 }],
    [
      'an expression that leads back to itself',
      cyclic,
      'rules.expression-cycle',
      { pointer: '/expressions/a/expression' },
    ],
    ['a table of 5,000 rows', many, 'rules.too-many-rows', { table: '1', pointer: '/tables/0/rows' }],
    ['what never ends', withFirst({ expression: 'while(true)' }), 'rules.expression-', cell(1, 'expression')],
    [
      'a huge string',
      withFirst({ expression: 'len(repeat("x", 1000000000)) > 1' }),
      'rules.expression-',
      cell(1, 'expression'),
    ],
  ])('%s is refused at its cell and adopted by no year, and others go on', async (_name, definition, code, where) => {
    const validated = await service.post('/api/v1/rule-sets/validation', { definition });
    const { valid, faults } = validated.body;
    expect(valid).toBe(false);
    const fault = faults.find((one: { code: string }) => one.code.startsWith(code));
    expect(fault).toMatchObject({ severity: 'error', ...where });
    for (const language of ['zh', 'en']) expect(fault.messages[language]).toMatch(/\S/);
    const drafted = await service.post('/api/v1/rule-sets/bad/versions', { definition, note: null });
    if (drafted.status < 300) {
      const { version } = drafted.body;
      const adopted = await service.post('/api/v1/rule-sets/bad/adoption', { fiscalYear: 2035, version });
      expect([adopted.status, adopted.body.code.startsWith(code)]).toEqual([422, true]);
    } else expect([drafted.status, JSON.stringify(drafted.body).includes(code)]).toEqual([422, true]);
    const tried = await service.post('/api/v1/simulations', { fiscalYear: 2035, rules: 'default', limit: 1 });
    expect(tried.status).toBe(200);
  });
});
