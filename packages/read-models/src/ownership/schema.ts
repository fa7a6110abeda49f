/**
 * As it is today, without a past: rights are today's also on rows of the past. `own_`: what the object itself states; `evaluated_`: what its
 * evaluation opened last states, which counts where the object is silent. `merged_into` of an organisation: whoever follows it in the main.
 */
export const ownershipSchema = `
  CREATE TABLE objects (
    id TEXT PRIMARY KEY,
    own_unit TEXT,
    own_department TEXT,
    evaluation_id TEXT,
    evaluated_unit TEXT,
    evaluated_department TEXT,
    merged_into TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX objects_by_unit ON objects (coalesce(own_unit, evaluated_unit));
  CREATE INDEX objects_by_department ON objects (coalesce(own_department, evaluated_department));
  CREATE INDEX objects_by_successor ON objects (merged_into) WHERE merged_into IS NOT NULL;
  CREATE TABLE evaluations (id TEXT PRIMARY KEY, object_id TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE organisations (id TEXT PRIMARY KEY, parent_id TEXT, merged_into TEXT) STRICT, WITHOUT ROWID;
  CREATE INDEX organisations_by_parent ON organisations (parent_id);
  CREATE INDEX organisations_by_successor ON organisations (merged_into) WHERE merged_into IS NOT NULL;`;
