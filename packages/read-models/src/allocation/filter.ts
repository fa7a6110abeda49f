import type { DatabaseSync } from 'node:sqlite';
import { prepared } from '../projector/prepared.ts';

/** Which lines are shown; a department is resolved to the ids that carry the name at that position. */
export interface LineFilter {
  readonly grade: string | undefined;
  readonly departmentIds: readonly string[] | undefined;
  readonly policyArea: string | undefined;
  readonly q: string | undefined;
  /** `unapproved`: decided, and not approved by a second person. */
  readonly decision: 'decided' | 'undecided' | 'unapproved' | undefined;
}

/** Conditions on a line's own text, as SQL; empty when the filter asks for none of them. */
export const decisionConditions = {
  decided: "line ->> '$.decision.kind' IS NOT NULL",
  undecided: "line ->> '$.decision.kind' IS NULL",
  unapproved: "line ->> '$.decision.kind' IS NOT NULL AND line ->> '$.decision.approved.principal' IS NULL",
} as const;

/** The ids that an id or exact name stands for at a position; the text itself when no organisation is known by it. */
export function departmentIdsOf(database: DatabaseSync, idOrName: string, position: number): readonly string[] {
  const statement = prepared(
    database,
    'SELECT organisation_id FROM organisation_names WHERE (organisation_id = ? OR name = ?) AND valid_from <= ? AND valid_to > ?',
  );
  const found = statement.all(idOrName, idOrName, position, position).map((row) => String(row['organisation_id']));
  return found.length === 0 ? [idOrName] : found;
}
