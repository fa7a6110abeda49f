import type { Sees } from '@bihuan/domain';
import { linesSeen } from '../allocation/filter.ts';
import type { LineContent } from '../allocation/line.ts';
import { type LineRow, namesAt } from '../allocation/rows.ts';
import { prepared } from '../projector/prepared.ts';
import type { Moment } from '../query.ts';
import type { LineOfYear } from './answer.ts';

type Row = Pick<
  LineRow,
  'line_id' | 'fiscal_year' | 'object_id' | 'object_name' | 'grade' | 'department_id' | 'change' | 'held' | 'line'
>;

/** Every line of a fiscal year that is seen, at a moment of the allocation view, by grade and name. */
export function linesOfYear({ database, position }: Moment, fiscalYear: number, sees: Sees): LineOfYear[] {
  const seen = linesSeen(fiscalYear, sees);
  const nameOf = namesAt(database, position);
  const rows = prepared(
    database,
    `SELECT line_id, fiscal_year, object_id, object_name, grade, department_id, change, held, line FROM line_versions
     WHERE ${seen === null ? '' : '+'}fiscal_year = ? AND valid_from <= ? AND valid_to > ?
     ${seen === null ? '' : `AND ${seen.sql}`} ORDER BY grade_rank, object_name, line_id`,
  );
  const lines: LineOfYear[] = [];
  // Row by row: the text of all of them is never held at once.
  for (const row of rows.iterate(fiscalYear, position, position, ...(seen?.values ?? [])) as Iterable<unknown>)
    lines.push(lineOf(row as Row, nameOf));
  return lines;
}

function lineOf(row: Row, nameOf: (id: string | null) => string | null): LineOfYear {
  const content = JSON.parse(row.line) as LineContent;
  const { decision } = content;
  return {
    id: row.line_id,
    fiscalYear: row.fiscal_year,
    objectId: row.object_id,
    objectName: row.object_name,
    unitId: content.unitId,
    unit: nameOf(content.unitId),
    evaluationId: content.evaluationId,
    grade: row.grade,
    outcomeStatus: content.outcomeStatus,
    currentBudget: content.currentBudget,
    proposedChange: row.change,
    held: row.held,
    standsFor: content.objectKind === 'whole-department' && content.evaluationId !== null ? row.department_id : null,
    decision: decision && { change: decision.change, finalBudget: decision.finalBudget },
    isHeld: content.holds.length > 0,
    sample: content.sample,
  };
}
