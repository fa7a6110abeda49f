import {
  budgetFenSchema,
  calendarDateSchema,
  changeBoundsSchema,
  decimalTextSchema,
  effectSchema,
  fenSchema,
  idSchema,
  ruleSetDefinitionSchema,
  sampleFieldsSchema,
  yearSchema,
} from '@bihuan/domain';
import { z } from 'zod';
import { fileAnswerSchema } from '../files.ts';
import { declareOperations } from '../operation.ts';
import { problemSchema } from '../problem.ts';
import { tableFormatSchema } from '../table-format.ts';
import { asOfSchema, sumFenSchema, viewQuery, viewShape, wordsSchema } from '../values.ts';

/** Rules by name, or written out. */
const rulesAskedSchema = z.union([
  z.string().trim().min(1).max(120).meta({
    description:
      '`library:P1` (a published practice), `year:2024` (what governs that fiscal year, with its values), `my-rules` or `my-rules@3` (a version, adopted or not)',
  }),
  z.strictObject({ definition: ruleSetDefinitionSchema }),
]);

const parameterValuesSchema = z.record(idSchema, decimalTextSchema).default({});

const simulatedLineSchema = z
  .object({
    id: idSchema,
    subjectKind: z.enum(['object', 'department']),
    objectId: idSchema,
    objectName: z.string(),
    grade: z.string().nullable(),
    departmentId: idSchema.nullable(),
    department: z.string().nullable(),
    policyArea: z.string().nullable(),
    status: z.enum(['determined', 'open', 'undecidable']),
    /** This year's budget; null where it is not known. */
    before: budgetFenSchema.nullable(),
    /** Null on a line that is open or about which nothing can be said: it counts in the totals as it stands today. */
    after: budgetFenSchema.nullable(),
    change: fenSchema.nullable(),
    bounds: changeBoundsSchema.nullable(),
    held: budgetFenSchema.nullable(),
    clawBack: budgetFenSchema.nullable(),
    effects: z.array(effectSchema).readonly(),
    /** Number of the first row that says what is done, from 1. */
    row: z.int().nullable(),
    rowId: idSchema.nullable(),
    missing: z.array(z.string()).readonly(),
    /** Rests on what is not fixed: places by the scores of the moment while no ranking of the year is fixed, days that go by. */
    provisional: z.boolean(),
    /** What the ceiling takes; in `after`. */
    ceilingReduction: budgetFenSchema,
    /** Names of the fields whose values are made up (示例). */
    sample: sampleFieldsSchema.readonly(),
  })
  .meta({ id: 'SimulatedLine' });

const sums = {
  lines: z.int(),
  before: sumFenSchema,
  after: sumFenSchema,
  openLines: z.int(),
  undecidableLines: z.int(),
};

/** Over the objects. */
const simulatedTotalsSchema = z
  .object({
    objects: z.int(),
    before: sumFenSchema,
    after: sumFenSchema,
    /** Bounds of the changes of open lines; `max` leaves out those without an upper bound, which are counted. */
    open: z.object({ lines: z.int(), min: sumFenSchema, max: sumFenSchema, unboundedLines: z.int() }),
    undecidable: z.object({ lines: z.int() }),
    byGrade: z.array(z.object({ grade: z.string().nullable(), ...sums })).readonly(),
    byDepartment: z
      .array(z.object({ departmentId: idSchema.nullable(), department: z.string().nullable(), ...sums }))
      .readonly(),
    byPolicyArea: z.array(z.object({ policyArea: z.string().nullable(), ...sums })).readonly(),
    /** Departments as a whole that no object stands for; in none of the other sums. */
    departments: z.object(sums),
  })
  .meta({ id: 'SimulatedTotals' });

const sideSchema = simulatedLineSchema.pick({
  status: true,
  after: true,
  change: true,
  bounds: true,
  held: true,
  clawBack: true,
  row: true,
  missing: true,
});

const ceilingSchema = z
  .object({
    limit: sumFenSchema,
    reduced: sumFenSchema,
    /** What is above it all the same: floors, and what a person has still to decide. */
    above: sumFenSchema,
  })
  .nullable();

const rulesShownSchema = z.object({ id: z.string().nullable(), version: z.int().nullable(), title: wordsSchema });
const underRulesSchema = z.object({ rules: rulesShownSchema, totals: simulatedTotalsSchema, ceiling: ceilingSchema });

const simulationBodySchema = z.strictObject({
  fiscalYear: yearSchema,
  asOf: asOfSchema.optional(),
  on: calendarDateSchema.optional(),
  /** Left out: those that govern the fiscal year. */
  rules: rulesAskedSchema.optional(),
  /** Values in the place of those that the rules have. */
  parameters: parameterValuesSchema,
  /** One parameter in even steps, both ends included; a cut may be written without its sign. */
  sweep: z
    .strictObject({
      parameter: idSchema,
      from: decimalTextSchema,
      to: decimalTextSchema,
      steps: z.int().min(1).max(100).default(10),
    })
    .optional(),
  /** Most lines in the answer, those that change most first; all of them unless stated. */
  limit: z.int().min(0).max(1_000_000).optional(),
});

const sweptSchema = z.object({ value: decimalTextSchema, totals: simulatedTotalsSchema, ceiling: ceilingSchema });

/** A line that two rule sets treat differently. */
const comparedLineSchema = simulatedLineSchema
  .pick({
    id: true,
    subjectKind: true,
    objectName: true,
    grade: true,
    departmentId: true,
    department: true,
    before: true,
    sample: true,
  })
  .extend({
    left: sideSchema,
    right: sideSchema,
    /** What the right one gives more; a line that is open or undecidable stands as it does today. */
    difference: sumFenSchema,
  });

const startMessage = z.object({
  kind: z.literal('start'),
  fiscalYear: yearSchema,
  rules: rulesShownSchema,
  ...viewShape,
});
const progressMessage = z.object({
  kind: z.literal('progress'),
  done: z.int(),
  of: z.int(),
  totals: simulatedTotalsSchema,
});
const totalsMessage = z.object({ kind: z.literal('totals'), totals: simulatedTotalsSchema, ceiling: ceilingSchema });
const endMessage = z.object({ kind: z.literal('end'), lines: z.int() });
/** The last line where it broke off: what came before it is not the whole. */
const refusedMessage = problemSchema.extend({ kind: z.literal('refused') });

/** What comes line by line: the start, totals of what is done, the whole, its lines, what a sweep came to, and how it ended. */
const simulationMessageSchema = z
  .discriminatedUnion('kind', [
    startMessage,
    progressMessage,
    totalsMessage,
    simulatedLineSchema.extend({ kind: z.literal('line') }),
    sweptSchema.extend({ kind: z.literal('swept') }),
    endMessage,
    refusedMessage,
  ])
  .meta({ id: 'SimulationMessage' });

const ofSide = { side: z.enum(['left', 'right']) };

/** What comes of a comparison: of each side how far it is and its whole, then the lines that differ, the largest difference first. */
const comparisonMessageSchema = z
  .discriminatedUnion('kind', [
    startMessage.extend(ofSide),
    progressMessage.extend(ofSide),
    totalsMessage.extend(ofSide),
    comparedLineSchema.extend({ kind: z.literal('line') }),
    endMessage,
    refusedMessage,
  ])
  .meta({ id: 'ComparisonMessage' });

export const simulationOperations = declareOperations({
  simulate: {
    tag: 'rule-sets',
    method: 'post',
    path: '/api/v1/simulations',
    kind: 'query',
    summary: {
      zh: '试算：按任何规则会怎样，不写入',
      en: 'What if: what any rules would do, without writing anything. As NDJSON while it is worked out where application/x-ndjson is accepted',
    },
    query: z.strictObject({ after: viewQuery.after }),
    body: simulationBodySchema,
    output: z.object({
      fiscalYear: yearSchema,
      rules: rulesShownSchema,
      totals: simulatedTotalsSchema,
      ceiling: ceilingSchema,
      lines: z.array(simulatedLineSchema).readonly(),
      sweep: z.array(sweptSchema).readonly(),
      ...viewShape,
    }),
    status: 200,
    bodyLimitBytes: 12_000_000,
    timeLimitSeconds: 600,
    streamsLines: simulationMessageSchema,
    asTable: tableFormatSchema.options,
  },
  exportSimulation: {
    tag: 'rule-sets',
    method: 'post',
    path: '/api/v1/simulations/file',
    kind: 'query',
    summary: {
      zh: '试算结果存为表格（CSV、xlsx）',
      en: 'The lines of a what-if, or the totals of its sweep, as a table; the same as the what-if itself with `format`, or where such a file is accepted',
    },
    query: z.strictObject({
      format: tableFormatSchema,
      /** What the rows are: the lines, or the totals for each value of the sweep. */
      rows: z.enum(['lines', 'sweep']).default('lines'),
      /** Of headings and words; that of `Accept-Language` where the what-if itself is asked. */
      language: z.enum(['zh', 'en']).default('zh'),
      after: viewQuery.after,
    }),
    body: simulationBodySchema,
    output: fileAnswerSchema,
    status: 200,
    bodyLimitBytes: 12_000_000,
    timeLimitSeconds: 600,
    answersFile: 'table',
  },
  compareSimulations: {
    tag: 'rule-sets',
    method: 'post',
    path: '/api/v1/simulations/comparison',
    kind: 'query',
    summary: {
      zh: '两套规则并排试算',
      en: 'One year under two rule sets, and what they treat differently. As NDJSON while it is worked out where application/x-ndjson is accepted',
    },
    query: z.strictObject({ after: viewQuery.after }),
    body: z.strictObject({
      fiscalYear: yearSchema,
      asOf: asOfSchema.optional(),
      on: calendarDateSchema.optional(),
      /** Left out: the rules that govern the fiscal year. */
      left: rulesAskedSchema.optional(),
      right: rulesAskedSchema.optional(),
      /** Values in the place of those that the rules of that side have. */
      leftParameters: parameterValuesSchema,
      rightParameters: parameterValuesSchema,
    }),
    output: z.object({
      fiscalYear: yearSchema,
      left: underRulesSchema,
      right: underRulesSchema,
      /** Those that are treated differently, the largest difference first. */
      lines: z.array(comparedLineSchema).readonly(),
      ...viewShape,
    }),
    status: 200,
    bodyLimitBytes: 24_000_000,
    timeLimitSeconds: 600,
    streamsLines: comparisonMessageSchema,
  },
});
