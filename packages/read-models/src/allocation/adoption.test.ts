import type { Fen } from '@bihuan/domain';
import { defaultRuleSet, definitionHash } from '@bihuan/rules';
import { expect, test } from 'vitest';
import { adopted, evaluated, outcome, told } from '../fixtures/evaluated-objects.ts';
import { type Told, tell } from '../fixtures/told.ts';
import { allocationProjection, openAllocation } from './projection.ts';

const objects = 2_000;
const grades = ['优', '良', '中', '差'];
const idOf = (index: number) => `o${index}`;
const every = (step: number, tell: (id: string) => Told): Told[] =>
  Array.from({ length: Math.floor(objects / step) }, (_, index) => tell(idOf(index * step)));
const revised = (id: string, grade: string) =>
  told('evaluation', `e-${id}`, 'OutcomeRevised', { ...outcome(grade), reason: '复核', documentNumber: null });

/** The default table, but nobody loses anything by it. */
const keepingAll: typeof defaultRuleSet = {
  ...defaultRuleSet,
  tables: defaultRuleSet.tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => ({ ...row, effects: [{ kind: 'keep', base: 'currentBudget' }] })),
  })),
};
const adoptedAnew: Told = {
  ...adopted,
  event: {
    ...adopted.event,
    data: { ...adopted.event.data, version: 2, definition: keepingAll, definitionHash: definitionHash(keepingAll) },
  } as Told['event'],
};

const valuesSet = told('adoption', '2025', 'RuleParametersSet', {
  fiscalYear: 2025,
  ruleSetId: 'default',
  values: { 'fair-cut': '-15' },
  documentNumber: null,
  reason: null,
});
const ceilingFixed = told('adoption', '2025', 'CeilingFixed', {
  fiscalYear: 2025,
  ruleSetId: 'default',
  version: 2,
  limit: 1,
  reductions: [{ subjectId: idOf(3), reduction: 1 }],
  documentNumber: null,
  reason: null,
});

/** What stands before an adoption, in the same batch or not, and what comes after it must not be mixed up. */
const events: readonly Told[] = [
  ...Array.from({ length: objects }, (_, index) =>
    evaluated(idOf(index), grades[index % 4] ?? '良', index % 9 === 0 ? null : ((index * 100) as Fen), `d${index % 5}`),
  ).flat(),
  ...every(10, (id) => revised(id, '差')),
  ...every(7, (id) => told('evaluation', `e-${id}`, 'EvaluationWithdrawn', { reason: '重复' })),
  adopted,
  ...every(11, (id) => revised(id, '中')),
  ...every(13, (id) => told('object', id, 'ObjectRenamed', { name: `新${id}`, reason: '更名' })),
  valuesSet,
  ...every(19, (id) => revised(id, '良')),
  adoptedAnew,
  ceilingFixed,
  ...every(17, (id) => revised(id, '优')),
];

/** All rows of the projection but the numbers that its versions carry, which say in which order they were written. */
async function rowsOf(linesAtOnce: number, batchSize: number) {
  const projection = {
    ...allocationProjection,
    open: (database: Parameters<typeof openAllocation>[0]) => openAllocation(database, { linesAtOnce }),
  };
  const { database } = await tell(projection, events, batchSize);
  const withoutNumbers = database.prepare('SELECT * FROM line_versions ORDER BY line_id, valid_from').all();
  for (const row of withoutNumbers) delete row['version_id'];
  return {
    lines: withoutNumbers,
    states: database.prepare("SELECT kind, id, json_remove(state, '$.versionId') AS state FROM states").all(),
    cells: database.prepare('SELECT * FROM cells').all(),
    sums: database.prepare('SELECT * FROM cell_versions').all(),
  };
}

test('an adoption proposes every line of the year anew, and the same piece by piece as line by line', async () => {
  const lineByLine = await rowsOf(1, 1);
  const holding = lineByLine.lines.filter(({ valid_to: to }) => to === Number.MAX_SAFE_INTEGER);
  expect(holding).toHaveLength(objects - Math.floor(objects / 7));
  const governed = new Set(holding.map(({ definition_hash: hash }) => hash));
  expect([...governed]).toEqual([definitionHash(keepingAll)]);
  for (const [linesAtOnce, batchSize] of [
    [64, 500],
    [300, events.length],
    [10_000, events.length],
  ] as const) {
    expect(await rowsOf(linesAtOnce, batchSize)).toEqual(lineByLine);
  }
});
