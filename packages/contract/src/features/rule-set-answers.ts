import { hashSchema, idSchema, ruleSetDefinitionSchema, yearSchema } from '@bihuan/domain';
import { z } from 'zod';
import { instantSchema, revisionTextSchema, sumFenSchema, wordsSchema } from '../values.ts';

export const adoptionSchema = z.object({
  fiscalYear: yearSchema,
  ruleSetId: idSchema,
  version: z.int(),
  definitionHash: hashSchema,
  documentNumber: z.string().nullable(),
  reason: z.string().nullable(),
  recordedAt: instantSchema,
  principal: z.string(),
});

export const versionSchema = z.object({
  version: z.int(),
  definitionHash: hashSchema,
  definition: ruleSetDefinitionSchema,
  note: z.string().nullable(),
  recordedAt: instantSchema,
  principal: z.string(),
});

/** A version as it is read: every row with what it asks and what it does, in words. */
export const versionReadSchema = z.object({
  title: wordsSchema,
  legalBasis: z.string().nullable(),
  tables: z.array(
    z.object({
      id: idSchema,
      title: wordsSchema,
      role: z.enum(['rule', 'exemption', 'veto']),
      subject: z.enum(['object', 'department', 'any']),
      hitPolicy: z.enum(['first', 'collect']),
      rows: z.array(
        z.object({
          id: idSchema,
          number: z.int(),
          /** All of them must hold; none: every line. */
          conditions: z.array(wordsSchema),
          effects: z.array(wordsSchema),
          note: wordsSchema,
          legalBasis: z.string().nullable(),
        }),
      ),
    }),
  ),
  /** Named expressions, which rows may use. */
  expressions: z.array(z.object({ id: idSchema, label: wordsSchema, expression: z.string() })),
});

export const ruleSetItemSchema = z
  .object({
    id: idSchema,
    title: wordsSchema,
    latestVersion: z.int(),
    /** Retired: no year adopts it any more. */
    status: z.enum(['drafted', 'retired']),
    /** Fiscal years that a version of it governs now, with that version. */
    governs: z.array(z.object({ fiscalYear: yearSchema, version: z.int() })),
    revision: revisionTextSchema,
  })
  .meta({ id: 'RuleSetItem' });

/** Above the largest rule set that there can be, so that one with too many rows hears of its rows. */
export const ruleSetLimitBytes = 12_000_000;

export const faultSchema = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  pointer: z.string().nullable(),
  /** Id of the table, number of the row from 1, and name of the column that it is about. */
  table: z.string().nullable(),
  row: z.int().nullable(),
  column: z.string().nullable(),
  messages: wordsSchema,
});

/** A worksheet of a rule file as rows of texts, as a form in the browser edits it. */
export const sheetSchema = z
  .object({
    name: z.string().max(100),
    rows: z.array(z.array(z.string().max(10_000)).max(100)).max(3_000),
  })
  .meta({ id: 'RuleSheet' });

export const parameterOfYearSchema = z.object({
  name: idSchema,
  kind: z.enum(['percent', 'amount', 'number']),
  label: wordsSchema,
  default: z.string(),
  /** What the fiscal year has: its own value, or the default. */
  value: z.string(),
  isSet: z.boolean(),
  from: z.string(),
  to: z.string(),
});

/** Amounts in fen over all lines of the year. */
export const ceilingShape = {
  limit: sumFenSchema,
  /** Without the ceiling, and with it; above the limit where the floors alone are. */
  before: sumFenSchema,
  after: sumFenSchema,
  reductions: z.array(z.object({ subjectId: idSchema, reduction: sumFenSchema })),
};

export const differenceSchema = z.object({
  kind: z.enum(['rule-set', 'parameter', 'expression', 'table', 'row', 'cell', 'order']),
  table: z.string().nullable(),
  row: z.string().nullable(),
  what: z.string(),
  label: wordsSchema,
  before: z.string().nullable(),
  after: z.string().nullable(),
});
