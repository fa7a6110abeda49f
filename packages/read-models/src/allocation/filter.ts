import type { DatabaseSync } from 'node:sqlite';
import type { Sees, SubjectKind } from '@bihuan/domain';
import { prepared } from '../projector/prepared.ts';
import { subjectsText } from '../seen-conditions.ts';

/** Which lines are shown; a department is resolved to the ids that carry the name at that position. */
export interface LineFilter {
  readonly grade: string | undefined;
  /** Empty: lines without a department. */
  readonly departmentIds: readonly string[] | undefined;
  readonly policyArea: string | undefined;
  readonly q: string | undefined;
  /** `unapproved`: decided, and not approved by a second person. */
  readonly decision: 'decided' | 'undecided' | 'unapproved' | undefined;
  /** Only lines of objects, or only those of departments as a whole. */
  readonly subject: SubjectKind | undefined;
  /** What whoever asks may see, whatever else is asked for. */
  readonly sees: Sees;
}

/** Asks for the lines that have no grade, department or policy area. */
export const none = 'none';

/** Nothing is asked for. */
export const everyLine: Omit<LineFilter, 'sees'> = {
  grade: undefined,
  departmentIds: undefined,
  policyArea: undefined,
  q: undefined,
  decision: undefined,
  subject: undefined,
};

/** Conditions on a line's own text, as SQL; empty when the filter asks for none of them. */
export const decisionConditions = {
  decided: "line ->> '$.decision.kind' IS NOT NULL",
  undecided: "line ->> '$.decision.kind' IS NULL",
  unapproved: "line ->> '$.decision.kind' IS NOT NULL AND line ->> '$.decision.approved.principal' IS NULL",
} as const;

/** The ids that an id or exact name stands for at a position; the text itself when no organisation is known by it; nothing for `none`. */
export function departmentIdsOf(database: DatabaseSync, idOrName: string, position: number): readonly string[] {
  if (idOrName === none) return [];
  const statement = prepared(
    database,
    'SELECT organisation_id FROM organisation_names WHERE (organisation_id = ? OR name = ?) AND valid_from <= ? AND valid_to > ?',
  );
  const found = statement.all(idOrName, idOrName, position, position).map((row) => String(row['organisation_id']));
  return found.length === 0 ? [idOrName] : found;
}

/**
 * Lines of a year of what is seen, found by their ids; one that has the id of a department and is an object's is the object's. Null where
 * everything is seen.
 */
export function linesSeen(fiscalYear: number, sees: Sees): { readonly sql: string; readonly values: string[] } | null {
  const subjects = subjectsText(sees);
  if (subjects === undefined) return null;
  return {
    sql: `line_id IN (SELECT ${fiscalYear} || '-' || substr(value, instr(value, '-') + 1) FROM json_each(?))
      AND subject_kind || '-' || object_id IN (SELECT value FROM json_each(?))`,
    values: [subjects, subjects],
  };
}
