import type { FactName, RuleSetDefinition } from '@bihuan/domain';
import { type Facts, type FactValue, knownValue } from '../facts.ts';
import { type Cell, cellsOf } from './condition.ts';
import { jdmLines } from './jdm-lines.ts';
import { mentionsOf } from './match-key.ts';
import { zenText } from './zen-text.ts';

/** A decision in JDM, the JSON format that GoRules ZEN evaluates and its editor opens. */
export interface JdmDocument {
  readonly nodes: readonly object[];
  readonly edges: readonly object[];
}

/**
 * The table in JDM: hit policy first, one column for each fact that is looked at, out come `rowId` and `rowNumber`.
 * It runs in loop mode over `{ lines: [{ grade, … }] }`. Refused: what `zenText` refuses.
 */
export function compileToJdm(definition: RuleSetDefinition): JdmDocument {
  const columns = mentionsOf(definition).map(({ fact }) => fact);
  const content = {
    hitPolicy: 'first',
    executionMode: 'loop',
    inputField: jdmLines,
    outputPath: jdmLines,
    passThrough: false,
    inputs: columns.map((fact) => ({ id: columnId(fact), name: fact, field: fact })),
    outputs: ['rowId', 'rowNumber'].map((name) => ({ id: name, name, field: name })),
    rules: definition.rows.map((row, index) => ({
      _id: `row-${index + 1}`,
      _description: row.note.zh,
      ...Object.fromEntries(columns.map((fact) => [columnId(fact), ''])),
      ...Object.fromEntries(cellsOf(row).map((cell) => [columnId(cell.fact), expressionOf(cell)])),
      rowId: zenText(row.id),
      rowNumber: zenText(index + 1),
    })),
  };
  const at = (x: number) => ({ position: { x, y: 0 } });
  return {
    nodes: [
      { id: 'facts', name: 'facts', type: 'inputNode', ...at(0) },
      { id: 'table', name: 'table', type: 'decisionTableNode', content, ...at(300) },
      { id: 'row', name: 'row', type: 'outputNode', ...at(600) },
    ],
    edges: [
      { id: 'facts-table', sourceId: 'facts', targetId: 'table', type: 'edge' },
      { id: 'table-row', sourceId: 'table', targetId: 'row', type: 'edge' },
    ],
  };
}

const columnId = (fact: FactName) => `when-${fact}`;

function expressionOf({ condition }: Cell): string {
  if (condition.kind === 'in') return `$ in [${condition.values.map(zenText).join(', ')}]`;
  const bounds: string[] = [];
  if (condition.from !== undefined) bounds.push(`${condition.includesFrom ? '>=' : '>'} ${zenText(condition.from)}`);
  if (condition.to !== undefined) bounds.push(`${condition.includesTo ? '<=' : '<'} ${zenText(condition.to)}`);
  return bounds.join(' and ');
}

/** One line as the table reads it: what is missing is null. */
export function zenLine(definition: RuleSetDefinition, facts: Facts): Readonly<Record<string, FactValue | null | []>> {
  const line: Record<string, FactValue | null | []> = {};
  for (const { fact } of mentionsOf(definition)) line[fact] = zenValue(knownValue(facts, fact));
  return line;
}

// The engine would read half of a surrogate pair as U+FFFD, which a table may mention; an empty list equals no text.
const zenValue = (value: FactValue | null): FactValue | null | [] =>
  typeof value === 'string' && !value.isWellFormed() ? [] : value;
