import { rankingMembersSchema } from '../budget/schema.ts';

/**
 * `line_versions`: one row for every state a line has been in, valid from one position of the log up to another.
 * Closing a version touches none of the indexes, because they leave validity out: a page costs the same now and in the past.
 * `cell_versions`: running totals for each combination of kind of subject, grade, department and policy area, so that no total scans the lines.
 * The other tables hold what the next event has to be added to.
 */
export const allocationSchema = `
  CREATE TABLE line_versions (
    version_id INTEGER PRIMARY KEY,
    line_id TEXT NOT NULL,
    fiscal_year INTEGER NOT NULL,
    valid_from INTEGER NOT NULL,
    valid_to INTEGER NOT NULL,
    subject_kind TEXT NOT NULL,
    object_id TEXT NOT NULL,
    object_name TEXT NOT NULL,
    grade TEXT,
    grade_rank INTEGER NOT NULL,
    department_id TEXT,
    policy_area TEXT,
    score_key REAL NOT NULL,
    budget_key INTEGER NOT NULL,
    change_key INTEGER NOT NULL,
    definition_hash TEXT,
    status TEXT NOT NULL,
    change INTEGER,
    min INTEGER,
    max INTEGER,
    proposed_budget INTEGER,
    held INTEGER,
    row_number INTEGER,
    line TEXT NOT NULL
  ) STRICT;
  CREATE TABLE cells (
    cell_id INTEGER PRIMARY KEY,
    fiscal_year INTEGER NOT NULL,
    subject_kind TEXT NOT NULL,
    grade TEXT,
    grade_rank INTEGER NOT NULL,
    department_id TEXT,
    policy_area TEXT
  ) STRICT;
  CREATE INDEX cells_by_year ON cells (fiscal_year);
  CREATE TABLE cell_versions (
    cell_id INTEGER NOT NULL,
    valid_from INTEGER NOT NULL,
    objects INTEGER NOT NULL,
    current_budget INTEGER NOT NULL,
    proposed_change INTEGER NOT NULL,
    final_budget INTEGER NOT NULL,
    held INTEGER NOT NULL,
    open_lines INTEGER NOT NULL,
    open_min INTEGER NOT NULL,
    open_max INTEGER NOT NULL,
    open_unbounded_lines INTEGER NOT NULL,
    undecidable_lines INTEGER NOT NULL,
    decided_lines INTEGER NOT NULL,
    decided_change INTEGER NOT NULL,
    PRIMARY KEY (cell_id, valid_from)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE organisation_names (
    organisation_id TEXT NOT NULL,
    valid_from INTEGER NOT NULL,
    valid_to INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (organisation_id, valid_from)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE definitions (
    definition_hash TEXT NOT NULL,
    rule_set_id TEXT NOT NULL,
    rule_set_version INTEGER NOT NULL,
    definition TEXT NOT NULL,
    PRIMARY KEY (definition_hash, rule_set_id, rule_set_version)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE governing (
    fiscal_year INTEGER NOT NULL,
    valid_from INTEGER NOT NULL,
    rule_set_id TEXT NOT NULL,
    rule_set_version INTEGER NOT NULL,
    definition_hash TEXT NOT NULL,
    parameters TEXT NOT NULL,
    PRIMARY KEY (fiscal_year, valid_from)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE parameter_values (
    fiscal_year INTEGER NOT NULL,
    rule_set_id TEXT NOT NULL,
    given TEXT NOT NULL,
    PRIMARY KEY (fiscal_year, rule_set_id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE ceilings (
    fiscal_year INTEGER NOT NULL,
    valid_from INTEGER NOT NULL,
    event_id TEXT,
    reductions TEXT NOT NULL,
    PRIMARY KEY (fiscal_year, valid_from)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE states (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    state TEXT NOT NULL,
    PRIMARY KEY (kind, id)
  ) STRICT, WITHOUT ROWID;
  ${rankingMembersSchema}`;

/** Of the lines' versions, which no event asks for: what is known of a line stands in `states`. */
export const allocationIndexes = [
  'CREATE INDEX IF NOT EXISTS line_versions_by_line ON line_versions (line_id, valid_from)',
  'CREATE INDEX IF NOT EXISTS line_versions_by_name ON line_versions (fiscal_year, object_name, line_id)',
  'CREATE INDEX IF NOT EXISTS line_versions_by_grade ON line_versions (fiscal_year, grade_rank, object_name, line_id)',
  'CREATE INDEX IF NOT EXISTS line_versions_by_department ON line_versions (fiscal_year, department_id, object_name, line_id)',
  'CREATE INDEX IF NOT EXISTS line_versions_by_budget ON line_versions (fiscal_year, budget_key, line_id)',
  'CREATE INDEX IF NOT EXISTS line_versions_by_change ON line_versions (fiscal_year, change_key, line_id)',
];
