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
