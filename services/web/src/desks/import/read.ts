import type { OutputOf, RequestOf } from '@bihuan/contract';

type Outcomes = OutputOf<'previewImport'>;
type Budget = OutputOf<'previewBudgetImport'>;
type Units = OutputOf<'previewUnitImport'>;

export type Choice = NonNullable<RequestOf<'previewImport'>['body']['choices']>[string];
export type ColumnField = NonNullable<Outcomes['columns'][number]['field']>;

/** One row of a file as it was read, whatever the file is about. */
export interface ReadRow {
  readonly key: string;
  /** Position in the table, from 1; null for a department that other rows only name. */
  readonly row: number | null;
  readonly sheet: string | null;
  readonly line: number | null;
  readonly name: string;
  readonly action: Outcomes['rows'][number]['action'];
  readonly grade: string | null;
  readonly score: number | null;
  readonly sample: readonly string[];
  readonly changes: readonly { readonly field: string; readonly from: Value; readonly to: Value }[];
  readonly candidates: readonly Outcomes['rows'][number]['candidates'][number][];
  readonly remarks: readonly Words[];
  readonly problems: readonly (Place & { readonly code: string; readonly messages: Words; readonly todo: Words })[];
}
export type Value = string | number | boolean | null;

interface Words {
  readonly zh: string;
  readonly en: string;
}
interface Place {
  readonly sheet?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: string | undefined;
}

/** What was found in a file, whatever it is about. */
export interface ReadFile {
  /** For the commit; null when nothing would change. */
  readonly id: string | null;
  readonly fileName: string;
  readonly counts: Outcomes['counts'];
  readonly steps: number;
  readonly rows: readonly ReadRow[];
  readonly checks: Outcomes['checks'];
  readonly notes: readonly (Place & { readonly id: string; readonly messages: Words })[];
  readonly columns: Outcomes['columns'];
}

const without = { grade: null, score: null, sample: [], candidates: [], remarks: [] } as const;

export const readOutcomes = ({ rows, ...read }: Outcomes): ReadFile => ({
  ...read,
  rows: rows.map((row) => ({ ...row, key: String(row.row) })),
});

export const readBudget = ({ rows, ...read }: Budget): ReadFile => ({
  ...read,
  checks: [],
  columns: [],
  rows: rows.map((row) => ({ ...without, ...row, key: String(row.row) })),
});

export const readUnits = ({ id, fileName, counts, steps, rows }: Units): ReadFile => ({
  id,
  fileName,
  steps,
  counts: { ...counts, needsChoice: 0 },
  checks: [],
  notes: [],
  columns: [],
  rows: rows.map((row, at) => ({ ...without, ...row, key: `${at}` })),
});
