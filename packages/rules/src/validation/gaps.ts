import {
  defaultGradeScale,
  type FactName,
  factDeclaration,
  gradesOf,
  maxFen,
  type Problem,
  type RuleSetDefinition,
  type RuleTable,
} from '@bihuan/domain';
import type { Facts, FactValue } from '../facts.ts';
import { cellsOf, holds } from '../table/condition.ts';
import { mentionsOf } from '../table/match-key.ts';
import { walk } from '../table/walk.ts';

/** Beyond this many combinations only grades that no row admits at all are found. */
const combinationsTried = 20_000;

/**
 * Cases that no row of a table with first match meets; where the table looks at the grade, for each grade the first such case. For
 * graded results only. Rows with an expression are taken never to apply.
 */
export function gaps(definition: RuleSetDefinition, grades: readonly string[] | undefined): readonly Problem[] {
  return definition.tables.flatMap((table, index) => {
    if (table.hitPolicy !== 'first' || table.role !== 'rule') return [];
    const alone = onlyTable(definition, table);
    const where = { pointer: `/tables/${index}/rows`, sheet: table.id };
    return unmatchedCases(alone, grades ?? gradesUsed(definition)).map(
      ({ grade, example }): Problem =>
        grade === null
          ? { code: 'rules.gap', params: { table: table.id, example }, where }
          : { code: 'rules.grade-gap', params: { table: table.id, grade, example }, where },
    );
  });
}

/** The default scale where the rules use its words alone, else the words that the rules use. */
function gradesUsed(definition: RuleSetDefinition): readonly string[] {
  const words =
    mentionsOf(definition)
      .find(({ fact }) => fact === 'grade')
      ?.texts.keys() ?? [];
  const used = [...words];
  const ofScale = gradesOf(defaultGradeScale);
  return used.every((word) => ofScale.includes(word)) ? ofScale : used;
}

const onlyTable = (definition: RuleSetDefinition, table: RuleTable): RuleSetDefinition => ({
  ...definition,
  tables: [{ ...table, rows: table.rows.filter(({ expression }) => expression === null) }],
});

interface Gap {
  /** Null where the table does not look at the grade. */
  readonly grade: string | null;
  readonly example: string;
}

function unmatchedCases(definition: RuleSetDefinition, grades: readonly string[]): readonly Gap[] {
  const mentions = mentionsOf(definition);
  const choices = mentions
    .filter(({ fact }) => fact !== 'grade')
    .map((one) => ({ fact: one.fact, values: valuesToTry(one, definition) }));
  const combinations = choices.reduce((product, { values }) => product * values.length, 1);
  if (!mentions.some(({ fact }) => fact === 'grade')) {
    const example = combinations <= combinationsTried ? unmatchedCase(definition, new Map(), choices) : null;
    return example === null ? [] : [{ grade: null, example }];
  }
  return grades.flatMap((grade): readonly Gap[] => {
    const example =
      combinations * grades.length <= combinationsTried
        ? unmatchedCase(definition, new Map([['grade', grade]]), choices)
        : isAdmitted(definition, grade)
          ? null
          : 'grade';
    return example === null ? [] : [{ grade, example }];
  });
}

interface Choice {
  readonly fact: FactName;
  readonly values: readonly FactValue[];
}

/** One value of every kind that the table can tell apart, among those that it is about; a graded result is a demonstrated one. */
function valuesToTry(
  { fact, points, texts }: ReturnType<typeof mentionsOf>[number],
  { tables: [table] }: RuleSetDefinition,
): readonly FactValue[] {
  const declaration = factDeclaration(fact);
  if (fact === 'notDemonstrated') return [false];
  if (declaration.type === 'boolean') return [true, false];
  if (declaration.type === 'number') return numbersToTry(declaration, points);
  const values = declaration.values ?? [...texts.keys(), unmentionedText(texts)];
  if (fact !== 'objectKind' || table?.subject === 'any') return values;
  return values.filter((kind) => (kind === 'whole-department') === (table?.subject === 'department'));
}

function unmentionedText(texts: ReadonlyMap<string, string>): string {
  let text = '…';
  while (texts.has(text)) text += '…';
  return text;
}

/** The mentioned numbers and one between each two, as far as the fact can have them. */
function numbersToTry(
  { unit, least = 0, most = maxFen }: Extract<ReturnType<typeof factDeclaration>, { type: 'number' }>,
  points: readonly number[],
): readonly FactValue[] {
  const decimals = unit === 'percent' ? 6 : unit === 'score' ? 2 : 0;
  const step = 10 ** -decimals;
  const near = points
    .flatMap((point) => [point - step, point, point + step])
    .map((value) => Number(value.toFixed(decimals)));
  const possible = [least, ...near, most].filter((value) => value >= least && value <= most);
  return [...new Set(possible)];
}

/** The first combination that no row matches, as `fact = value, …`, or null. */
function unmatchedCase(
  definition: RuleSetDefinition,
  values: Map<FactName, FactValue>,
  choices: readonly Choice[],
): string | null {
  const search = (depth: number): string | null => {
    const choice = choices[depth];
    if (choice === undefined) {
      const facts: Facts = Object.fromEntries([...values].map(([fact, value]) => [fact, { value, eventId: null }]));
      const [said] = walk(definition, facts);
      return said?.applies && said.rows.length === 0 && said.missing.length === 0 ? inWords(values) : null;
    }
    for (const value of choice.values) {
      values.set(choice.fact, value);
      const found = search(depth + 1);
      if (found !== null) return found;
    }
    values.delete(choice.fact);
    return null;
  };
  return search(0);
}

const inWords = (values: ReadonlyMap<FactName, FactValue>): string =>
  [...values].map(([fact, value]) => `${fact} = ${value}`).join(', ');

const isAdmitted = ({ tables }: RuleSetDefinition, grade: string): boolean =>
  tables.some(({ rows }) =>
    rows.some((row) => cellsOf(row).every(({ fact, condition }) => fact !== 'grade' || holds(condition, grade))),
  );
