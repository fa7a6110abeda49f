import { type FactName, isActionEffect, type RuleSetDefinition, type RuleTable } from '@bihuan/domain';
import { evaluateExpression } from '../expression/evaluate.ts';
import { type Facts, knownValue } from '../facts.ts';
import { type CompiledRow, compiledTables } from './compiled.ts';
import { holds } from './condition.ts';

/** What stands in the way of a row: a fact that is missing, or an expression that cannot be computed from facts that are there. */
export type Obstacle = FactName | 'expression';

/** What one table says: the numbers of the rows that apply, from 1, and what is missing to say whether others do. */
export interface TableMatch {
  /** Whether the table is about this line at all. */
  readonly applies: boolean;
  readonly rows: readonly number[];
  readonly missing: readonly Obstacle[];
  /** What is missing only for rows of a table that collects which carry no money: it stands in the way of no amount. */
  readonly unclear: readonly Obstacle[];
}

/** What each table of the rule set says, in their order. */
export type RuleMatch = readonly TableMatch[];

/**
 * The reference reading of the tables, row by row: a row that a known fact rules out is skipped. Of a table with hit policy `first` the
 * first row left decides, unless it looks at missing facts: then nobody can say whether it or a later one applies, and those facts are
 * named. Of a table that collects, every row left applies; what is missing for the others is named.
 */
export const walk = (definition: RuleSetDefinition, facts: Facts): RuleMatch =>
  compiledTables(definition).map(({ table, rows }) => {
    const isAbout = isAboutLine(table, facts);
    if (isAbout === false) return notAbout;
    const match = walkTable(table, rows, definition, facts);
    if (table.subject === 'any') return match;
    const { hitPolicy } = table;
    const isSilent = hitPolicy === 'collect' && match.rows.length === 0 && match.missing.length === 0;
    // It says nothing of this line whatever kind of object that is.
    if (isSilent && match.unclear.length === 0) return notAbout;
    if (isAbout) return match;
    if (isSilent) return { ...match, unclear: [...match.unclear, 'objectKind'] };
    return { applies: true, rows: [], missing: [...match.missing, 'objectKind'], unclear: [] };
  });

const notAbout: TableMatch = { applies: false, rows: [], missing: [], unclear: [] };

/** Null where nobody knows what kind of object it is. */
function isAboutLine({ subject }: RuleTable, facts: Facts): boolean | null {
  if (subject === 'any') return true;
  const kind = knownValue(facts, 'objectKind');
  return kind === null ? null : (subject === 'department') === (kind === 'whole-department');
}

function walkTable(
  { hitPolicy, role }: RuleTable,
  rows: readonly CompiledRow[],
  definition: RuleSetDefinition,
  facts: Facts,
): TableMatch {
  const applying: number[] = [];
  const missing = new Set<Obstacle>();
  const unclear = new Set<Obstacle>();
  for (const [index, row] of rows.entries()) {
    const obstacles = obstaclesTo(row, definition, facts);
    if (obstacles === null) continue;
    if (obstacles.length === 0) applying.push(index + 1);
    const isAside = hitPolicy === 'collect' && role === 'rule' && row.row.effects.every(isActionEffect);
    for (const obstacle of obstacles) (isAside ? unclear : missing).add(obstacle);
    if (hitPolicy === 'first') break;
  }
  return { applies: true, rows: applying, missing: [...missing], unclear: [...unclear] };
}

/** What is missing for the row, nothing where it applies, or null when known facts rule it out. */
function obstaclesTo(
  { cells, expression, expressionFacts }: CompiledRow,
  definition: RuleSetDefinition,
  facts: Facts,
): readonly Obstacle[] | null {
  const missing: Obstacle[] = [];
  for (const { fact, condition } of cells) {
    const value = knownValue(facts, fact);
    if (value === null) missing.push(fact);
    else if (!holds(condition, value)) return null;
  }
  if (expression === null) return missing;
  const unknown = expressionFacts.filter((fact) => knownValue(facts, fact) === null);
  if (unknown.length > 0) return [...new Set([...missing, ...unknown])];
  const isTrue = expression === 'broken' ? null : evaluateExpression(expression, definition, facts);
  if (isTrue === false) return null;
  return isTrue === null ? [...missing, 'expression'] : missing;
}
