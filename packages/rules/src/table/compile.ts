import type { FactName, RuleSetDefinition } from '@bihuan/domain';
import { evaluateExpression } from '../expression/evaluate.ts';
import { type Facts, type FactValue, knownValue } from '../facts.ts';
import { type CompiledTable, compiledTables } from './compiled.ts';
import type { Cell } from './condition.ts';
import { jdmLines, jdmTable } from './jdm-lines.ts';
import { mentionsOf } from './match-key.ts';
import { zenText } from './zen-text.ts';

/** A decision in JDM, the JSON format that GoRules ZEN evaluates and its editor opens. */
export interface JdmDocument {
  readonly nodes: readonly object[];
  readonly edges: readonly object[];
}

/**
 * The tables in JDM, side by side: a column for each fact that is looked at, out comes `rowNumber`. Whether a row's expression is true
 * comes in as a fact of its own. They run in loop mode over `{ lines: [{ grade, … }] }`. Refused: what `zenText` refuses.
 */
export function compileToJdm(definition: RuleSetDefinition): JdmDocument {
  const tables = compiledTables(definition);
  const at = (x: number, y: number) => ({ position: { x, y: y * 200 } });
  const edge = (sourceId: string, targetId: string) => ({
    id: `${sourceId}-${targetId}`,
    sourceId,
    targetId,
    type: 'edge',
  });
  return {
    nodes: [
      { id: 'facts', name: 'facts', type: 'inputNode', ...at(0, 0) },
      ...tables.map((table, index) => ({
        id: jdmTable(index),
        name: table.table.id,
        type: 'decisionTableNode',
        content: tableContent(table, index),
        ...at(300, index),
      })),
      { id: 'rows', name: 'rows', type: 'outputNode', ...at(600, 0) },
    ],
    edges: tables.flatMap((_, index) => [edge('facts', jdmTable(index)), edge(jdmTable(index), 'rows')]),
  };
}

function tableContent({ table, rows }: CompiledTable, index: number) {
  const facts = [...new Set(rows.flatMap(({ cells }) => cells.map(({ fact }) => fact)))];
  const columns = [
    ...facts.map((fact) => ({ id: columnId(fact), name: fact, field: fact })),
    ...(table.subject === 'any' ? [] : [{ id: 'subject', name: 'subject', field: 'objectKind' }]),
    ...rows.flatMap(({ expression }, row) =>
      expression === null
        ? []
        : [{ id: expressionField(index, row), name: `expression ${row + 1}`, field: expressionField(index, row) }],
    ),
  ];
  const subject = table.subject === 'department' ? '$ == "whole-department"' : '$ != "whole-department"';
  return {
    hitPolicy: table.hitPolicy,
    executionMode: 'loop',
    inputField: jdmLines,
    outputPath: jdmTable(index),
    passThrough: false,
    inputs: columns,
    outputs: [{ id: 'rowNumber', name: 'rowNumber', field: 'rowNumber' }],
    rules: rows.map(({ row, cells, expression }, position) => ({
      _id: `row-${position + 1}`,
      _description: row.note.zh,
      ...Object.fromEntries(columns.map(({ id }) => [id, ''])),
      ...(table.subject !== 'any' && { subject }),
      ...Object.fromEntries(cells.map((cell) => [columnId(cell.fact), testOf(cell)])),
      ...(expression !== null && { [expressionField(index, position)]: '$ == true' }),
      rowNumber: zenText(position + 1),
    })),
  };
}

const columnId = (fact: FactName) => `when-${fact}`;
const expressionField = (table: number, row: number) => `expression${table}n${row}`;

function testOf({ condition }: Cell): string {
  if (condition.kind === 'in') return `$ in [${condition.values.map(zenText).join(', ')}]`;
  if (condition.kind === 'not-in') return `$ not in [${condition.values.map(zenText).join(', ')}]`;
  const bounds: string[] = [];
  if (condition.from !== undefined) bounds.push(`${condition.includesFrom ? '>=' : '>'} ${zenText(condition.from)}`);
  if (condition.to !== undefined) bounds.push(`${condition.includesTo ? '<=' : '<'} ${zenText(condition.to)}`);
  return bounds.join(' and ');
}

export type ZenLine = Readonly<Record<string, FactValue | null | []>>;

/** One line as the tables read it: what is missing is null. */
export function zenLine(definition: RuleSetDefinition, facts: Facts): ZenLine {
  const line: Record<string, FactValue | null | []> = {};
  for (const { fact } of mentionsOf(definition)) line[fact] = zenValue(knownValue(facts, fact));
  for (const [index, { rows }] of compiledTables(definition).entries()) {
    for (const [row, { expression }] of rows.entries()) {
      if (expression === null) continue;
      line[expressionField(index, row)] =
        expression === 'broken' ? null : evaluateExpression(expression, definition, facts);
    }
  }
  return line;
}

// The engine would read half of a surrogate pair as U+FFFD, which a table may mention; an empty list equals no text.
const zenValue = (value: FactValue | null): FactValue | null | [] =>
  typeof value === 'string' && !value.isWellFormed() ? [] : value;
