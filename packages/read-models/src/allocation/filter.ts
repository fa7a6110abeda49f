import type { DatabaseSync } from 'node:sqlite';
import { prepared } from '../projector/prepared.ts';

/** Which lines are shown; a department is resolved to the ids that carry the name at that position. */
export interface LineFilter {
  readonly grade: string | undefined;
  readonly departmentIds: readonly string[] | undefined;
  readonly policyArea: string | undefined;
  readonly q: string | undefined;
}

/** The ids that an id or exact name stands for at a position; the text itself when no organisation is known by it. */
export function departmentIdsOf(database: DatabaseSync, idOrName: string, position: number): readonly string[] {
  const statement = prepared(
    database,
    'SELECT organisation_id FROM organisation_names WHERE (organisation_id = ? OR name = ?) AND valid_from <= ? AND valid_to > ?',
  );
  const found = statement.all(idOrName, idOrName, position, position).map((row) => String(row['organisation_id']));
  return found.length === 0 ? [idOrName] : found;
}
