import type { Condition, Effect, Parameter, RuleRow, RuleSetDefinition, RuleTable } from '@bihuan/domain';

/** The small words that the rule sets of the library are written in. */
export const is = (...values: (string | boolean)[]): Condition => ({ kind: 'in', values });

/** From a number on, itself included. */
export const from = (bound: number): Condition => ({
  kind: 'interval',
  from: bound,
  includesFrom: true,
  includesTo: false,
});
export const above = (bound: number): Condition => ({
  kind: 'interval',
  from: bound,
  includesFrom: false,
  includesTo: false,
});
export const below = (bound: number): Condition => ({
  kind: 'interval',
  to: bound,
  includesFrom: false,
  includesTo: false,
});
export const upTo = (bound: number): Condition => ({
  kind: 'interval',
  to: bound,
  includesFrom: false,
  includesTo: true,
});
/** Half-open: the first included, the second not. */
export const between = (least: number, next: number): Condition => ({
  kind: 'interval',
  from: least,
  to: next,
  includesFrom: true,
  includesTo: false,
});

export const percentParameter = (
  value: string,
  zh: string,
  en: string,
  [least, most]: readonly [string, string],
): Parameter => ({ kind: 'percent', value, range: { from: least, to: most }, label: { zh, en } });

export const rowOf = (
  id: string,
  when: RuleRow['when'],
  [zh, en]: readonly [string, string],
  effects: readonly Effect[],
): RuleRow => ({ id, when, expression: null, effects: [...effects], note: { zh, en }, legalBasis: null });

export const tableOf = (
  id: string,
  [zh, en]: readonly [string, string],
  hitPolicy: RuleTable['hitPolicy'],
  rows: readonly RuleRow[],
  more: Partial<Pick<RuleTable, 'role' | 'subject'>> = {},
): RuleTable => ({ id, title: { zh, en }, role: 'rule', subject: 'any', ...more, hitPolicy, rows: [...rows] });

export const ruleSetOf = (
  [zh, en]: readonly [string, string],
  tables: readonly RuleTable[],
  more: Partial<Pick<RuleSetDefinition, 'parameters' | 'expressions' | 'ceiling' | 'rounding' | 'legalBasis'>> = {},
): RuleSetDefinition => ({
  title: { zh, en },
  legalBasis: null,
  parameters: {},
  expressions: {},
  tables: [...tables],
  ceiling: null,
  rounding: { unit: 'fen' },
  ...more,
});
