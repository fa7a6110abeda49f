import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { RuleSetDefinition, SubjectKind } from '@bihuan/domain';
import type { LineContent } from '../allocation/line.ts';
import { withUsualFacts } from '../allocation/line-facts.ts';
import { namesAt } from '../allocation/rows.ts';
import type { LineToSimulate } from './answer.ts';
import { provisionalRanks } from './provisional-ranks.ts';
import { type OtherOutcome, withOutcome } from './with-outcome.ts';

export interface LinesAsked {
  readonly fiscalYear: number;
  readonly position: number;
  /** The rules that are to be tried. */
  readonly definition: RuleSetDefinition;
  /** Of one line, in the place of what is on record. */
  readonly otherOutcome?: OtherOutcome | null;
}

/** The lines of a fiscal year as they were at a position, one at a time, and how many they are. */
export function linesToSimulate(database: DatabaseSync, asked: LinesAsked) {
  const { fiscalYear, position, otherOutcome = null } = asked;
  const where = 'FROM line_versions WHERE fiscal_year = ? AND valid_from <= ? AND valid_to > ?';
  const moment = [fiscalYear, position, position] as const;
  const count = database.prepare(`SELECT count(*) AS lines ${where}`).get(...moment);
  const rows = database.prepare(
    `SELECT line_id, subject_kind, object_id, object_name, grade, grade_rank, department_id, policy_area, line ${where}
     ORDER BY line_id`,
  );
  const nameOf = namesAt(database, position);
  const ranks = provisionalRanks(database, asked);
  function* lines(): Generator<LineToSimulate> {
    for (const row of rows.iterate(...moment)) {
      const content = JSON.parse(String(row['line'])) as LineContent;
      const departmentId = textOf(row['department_id']);
      const line: LineToSimulate = {
        id: String(row['line_id']),
        subjectKind: row['subject_kind'] as SubjectKind,
        objectId: String(row['object_id']),
        objectName: String(row['object_name']),
        grade: textOf(row['grade']),
        gradeRank: Number(row['grade_rank']),
        departmentId,
        department: nameOf(departmentId),
        policyArea: textOf(row['policy_area']),
        facts: { ...withUsualFacts(content.facts), ...ranks.get(String(row['line_id'])) },
        sample: content.sample,
      };
      yield otherOutcome?.lineId === line.id ? withOutcome(line, otherOutcome) : line;
    }
  }
  return { of: Number(count?.['lines'] ?? 0), lines };
}

const textOf = (value: SQLOutputValue | undefined): string | null => (typeof value === 'string' ? value : null);
