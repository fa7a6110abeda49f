import { expect, it } from 'vitest';
import { defaultRuleSet } from '../library/default.ts';
import { compareDefinitions } from './compare.ts';

const [table] = defaultRuleSet.tables;
const rows = table?.rows ?? [];
const withRows = (changedRows: typeof rows) => ({
  ...defaultRuleSet,
  tables: defaultRuleSet.tables.map((one) => ({ ...one, rows: changedRows })),
});

it('says nothing of what is the same', () => {
  expect(compareDefinitions(defaultRuleSet, structuredClone(defaultRuleSet))).toEqual([]);
});

it('names the cell that changed, before and after', () => {
  const fair = rows.map((row) =>
    row.id === 'fair'
      ? {
          ...row,
          when: { grade: { kind: 'in' as const, values: ['中', '差'] } },
          effects: [{ kind: 'cancel' as const }],
        }
      : row,
  );
  const differences = compareDefinitions(defaultRuleSet, withRows(fair));
  expect(differences.map(({ table: of, row, what, before, after }) => [of, row, what, before, after])).toEqual([
    ['grades', 'fair', 'grade', '中', '中、差'],
    ['grades', 'fair', 'notDemonstrated', '否', null],
    ['grades', 'fair', 'effects', '调整 基数=本年预算 比例=参数:fair-cut', '取消'],
  ]);
});

it('names rows that came, went and moved, and parameters', () => {
  const [first, second, ...others] = rows;
  if (first === undefined || second === undefined) throw new Error('too few rows');
  const changed = {
    ...withRows([second, { ...first, id: 'new' }, ...others.slice(1), ...others.slice(0, 1)]),
    parameters: {
      ...defaultRuleSet.parameters,
      'fair-cut': { kind: 'percent' as const, value: '-15', range: null, label: { zh: '中：核减', en: 'Fair: cut' } },
    },
  };
  const kinds = compareDefinitions(defaultRuleSet, changed).map(({ kind, row, what, before, after }) => [
    kind,
    row ?? what,
    before === null ? 'new' : after === null ? 'gone' : after,
  ]);
  expect(kinds).toContainEqual(['parameter', 'fair-cut', '-15%']);
  expect(kinds).toContainEqual(['row', 'new', 'new']);
  expect(kinds).toContainEqual(['row', 'excellent', 'gone']);
  expect(kinds.some(([kind]) => kind === 'order')).toBe(true);
});

it('names whatever else was changed: what a parameter is called and counts, the order of the tables', () => {
  const [first] = defaultRuleSet.tables;
  if (first === undefined) throw new Error('no table');
  const label = { zh: '每项扣减', en: 'Cut for each' };
  const before = {
    ...defaultRuleSet,
    parameters: { each: { kind: 'number' as const, value: '500', range: null, label } },
    expressions: { low: { expression: 'score < 60', label } },
    tables: [first, { ...first, id: 'second' }],
  };
  const [difference, ...others] = compareDefinitions(before, {
    ...before,
    parameters: { each: { ...before.parameters.each, kind: 'amount' } },
  });
  expect([difference, others]).toMatchObject([{ what: 'each', before: '500', after: '5.00元' }, []]);
  const called = { ...label, zh: '每项核减' };
  const changes = [
    { parameters: { each: { ...before.parameters.each, label: called } } },
    { expressions: { low: { ...before.expressions.low, label: called } } },
    { tables: before.tables.toReversed() },
  ];
  expect(changes.flatMap((change) => compareDefinitions(before, { ...before, ...change }))).toMatchObject([
    { kind: 'parameter', what: 'each label', after: '每项核减 / Cut for each' },
    { kind: 'expression', what: 'low label', after: '每项核减 / Cut for each' },
    { kind: 'order', table: null, before: 'grades second', after: 'second grades' },
  ]);
});
