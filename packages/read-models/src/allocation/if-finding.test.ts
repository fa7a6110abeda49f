import { defaultRuleSet, definitionHash, propose, walk } from '@bihuan/rules';
import { expect, it } from 'vitest';
import { proposalIf } from './if-finding.ts';

const [table] = defaultRuleSet.tables;
const [row] = table?.rows ?? [];
if (table === undefined || row === undefined) throw new Error('the default rules have a row');
const of = (id: string, days: { readonly from?: number; readonly to?: number }, percent: string) => ({
  ...row,
  id,
  when: { overdueWorkingDays: { kind: 'interval' as const, includesFrom: true, includesTo: false, ...days } },
  effects: [{ kind: 'change' as const, base: 'currentBudget' as const, by: { percent } }],
});
/** A tenth from the first working day overdue on, a fifth from the tenth. */
const rows = [
  of('in-time', { to: 1 }, '0'),
  of('late', { from: 1, to: 10 }, '-10'),
  of('very-late', { from: 10 }, '-20'),
];
const definition = { ...defaultRuleSet, ceiling: null, tables: [{ ...table, rows }] };
const ruleSet = { id: 'r', version: 1, definitionHash: definitionHash(definition), definition, parameters: {} };
const facts = {
  objectKind: { value: 'project', eventId: 'e1' },
  currentBudget: { value: 1_000_000, eventId: 'e1' },
  overdueWorkingDays: { value: 3, eventId: 'e2' },
};
const line = { definition, proposal: propose({ ruleSet, facts, match: walk(definition, facts) }) };
const finding = (id: string, days: number | null, status: 'open' | 'withdrawn' = 'open') => {
  const standing = { kind: days === null ? 'later' : 'overdue', days };
  return { id, status, severity: 'minor' as const, repeatOf: null, standing };
};

it('a unit is told of its own finding: others that are overdue go on costing money, those that were withdrawn do not', () => {
  const own = finding('own', null);
  const changeIf = (others: ReturnType<typeof finding>[], as: 'verified' | { readonly overdueDays: number }) =>
    proposalIf(line, [own, ...others], { id: 'own', as }).change;
  expect(changeIf([], 'verified')).toBe(0);
  expect(changeIf([], { overdueDays: 1 })).toBe(-100_000);
  expect(changeIf([], { overdueDays: 10 })).toBe(-200_000);
  expect(changeIf([finding('other', 3)], 'verified')).toBe(-100_000);
  expect(changeIf([finding('other', 12, 'withdrawn')], 'verified')).toBe(0);
});
