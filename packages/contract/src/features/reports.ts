import {
  calendarDateSchema,
  contradictionGapSchema,
  contradictionKindSchema,
  fenSchema,
  flowEnds,
  idSchema,
  lineActionSchema,
  resultFigureSchema,
  yearSchema,
} from '@bihuan/domain';
import { z } from 'zod';
import { declareOperations } from '../operation.ts';
import {
  namedSchema,
  pageQuery,
  pageShape,
  sumFenSchema,
  viewQuery,
  viewShape,
  wordsSchema,
  yearInAddress,
} from '../values.ts';

/** An event behind what is said, and the address of the story that tells it. */
const eventSchema = z
  .object({
    role: z.enum([
      'outcome',
      'self-evaluation',
      'decision',
      'budget-before',
      'approved-budget',
      'hold',
      'payments',
      'cancellation',
      'publication',
      'claw-back',
      'finding',
      'verification',
      'results',
      'policy-change',
    ]),
    eventId: z.string(),
    href: z.string(),
  })
  .meta({ id: 'EventBehind' });

const ratedSchema = z.object({ grade: z.string().nullable(), score: z.number().nullable() });

const foundSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('cut-but-risen'),
    /** `grade`: one of the lowest two; `cut`: the change is below zero. */
    because: z.array(z.enum(['grade', 'cut'])),
    /** As decided, else as the rules determine it; null where they do not. */
    change: fenSchema.nullable(),
    isDecided: z.boolean(),
    before: fenSchema,
    approved: fenSchema,
    rise: fenSchema,
  }),
  z.object({
    kind: z.literal('held-but-paid'),
    holds: z.array(z.object({ from: calendarDateSchema, until: calendarDateSchema.nullable() })),
    /** Statements say what was paid by a day: it was paid after the one and by the other. */
    between: z.array(z.object({ after: calendarDateSchema, by: calendarDateSchema })),
    paid: fenSchema,
    /** What may have been paid while it was held, or outside. */
    uncertain: fenSchema,
  }),
  z.object({
    kind: z.literal('cancelled-but-funded'),
    by: z.enum(['decision', 'policy-change']),
    policyChange: namedSchema.nullable(),
    year: yearSchema,
    /** What got the money; the cancelled object itself, or one of its unit that is called nearly the same. */
    again: namedSchema,
    approved: fenSchema,
  }),
  z.object({
    kind: z.literal('own-far-above'),
    own: ratedSchema,
    checked: ratedSchema,
    /** How many grades of the scale, and how many points. */
    grades: z.int(),
    points: z.number().nullable(),
  }),
]);

/** Something that was decided or found, and what was done against it. */
export const contradictionSchema = z
  .object({
    id: z.string(),
    kind: contradictionKindSchema,
    verdict: z.enum(['contradiction', 'unjudged']),
    fiscalYear: yearSchema,
    lineId: idSchema.nullable(),
    object: namedSchema,
    unit: namedSchema.nullable(),
    grade: z.string().nullable(),
    /** What rose, was paid or was approved against it. */
    amount: fenSchema.nullable(),
    found: foundSchema.nullable(),
    /** What is not on record, so that nobody can say. */
    missing: z.array(contradictionGapSchema),
    sentence: wordsSchema,
    events: z.array(eventSchema),
    /** Whether it rests on made-up values (示例). */
    sample: z.boolean(),
  })
  .meta({ id: 'Contradiction' });

const figureSchema = z.object({
  figure: resultFigureSchema,
  title: wordsSchema,
  /** Null: of all grades together. */
  grade: z.string().nullable(),
  count: z.int(),
  /** Null where it is no figure of money. */
  amount: sumFenSchema.nullable(),
  /** Whether made-up values (示例) are among what is counted. */
  sample: z.boolean(),
  /** Address of the list of what is counted. */
  query: z.string(),
});

export const figureLineSchema = z
  .object({
    figure: resultFigureSchema,
    id: z.string(),
    kind: z.enum(['line', 'claw-back', 'finding', 'policy-change']),
    name: z.string(),
    unit: z.string().nullable(),
    grade: z.string().nullable(),
    amount: sumFenSchema.nullable(),
    /** Of the line, finding or policy change. */
    href: z.string(),
    events: z.array(eventSchema),
    sample: z.boolean(),
  })
  .meta({ id: 'FigureLine' });

const objectYearSchema = z.object({
  fiscalYear: yearSchema,
  object: namedSchema,
  evaluation: z
    .object({ id: idSchema, evaluationYear: yearSchema, grade: z.string().nullable(), score: z.number().nullable() })
    .nullable(),
  /** The budget of the year before, as it stood when this one was prepared. */
  before: fenSchema.nullable(),
  decidedChange: fenSchema.nullable(),
  finalBudget: fenSchema.nullable(),
  approved: fenSchema.nullable(),
  paid: fenSchema.nullable(),
});

const query = { tag: 'reports', kind: 'query', method: 'get', status: 200 } as const;
const ofYear = { ...viewQuery, fiscalYear: yearInAddress };
/** What looks at every line of a year waits its turn among others that do. */
const wholeYear = { ...query, timeLimitSeconds: 120 } as const;

export const reportOperations = declareOperations({
  listContradictions: {
    ...wholeYear,
    path: '/api/v1/contradictions',
    summary: {
      zh: '查找矛盾：结果应减预算反增、暂缓期间拨付、取消后换名再安排、自评明显高于核查',
      en: 'What was decided or found, and what was done against it',
    },
    query: z.strictObject({
      ...ofYear,
      ...pageQuery,
      kind: contradictionKindSchema.optional(),
      /** `unjudged` lists what could not be judged, and for want of what. */
      verdict: z.enum(['contradiction', 'unjudged']).default('contradiction'),
    }),
    output: z.object({
      fiscalYear: yearSchema,
      byKind: z.array(
        z.object({
          kind: contradictionKindSchema,
          title: wordsSchema,
          /** Lines to which the question applies: those it found nothing in among them. */
          asked: z.int(),
          contradictions: z.int(),
          amount: sumFenSchema,
          unjudged: z.int(),
          missing: z.array(z.object({ gap: contradictionGapSchema, title: wordsSchema, lines: z.int() })),
          query: z.string(),
          unjudgedQuery: z.string(),
        }),
      ),
      items: z.array(contradictionSchema),
      ...pageShape,
    }),
  },
  getResultApplication: {
    ...wholeYear,
    path: '/api/v1/reports/result-application',
    summary: { zh: '评价结果应用情况', en: 'Report on the use of results; every figure names the list behind it' },
    query: z.strictObject(ofYear),
    output: z.object({ fiscalYear: yearSchema, figures: z.array(figureSchema), ...viewShape }),
  },
  listResultApplicationLines: {
    ...wholeYear,
    path: '/api/v1/reports/result-application/lines',
    summary: { zh: '结果应用情况中一个数字的明细', en: 'The lines behind one figure of the report' },
    query: z.strictObject({
      ...ofYear,
      ...pageQuery,
      figure: resultFigureSchema,
      grade: z.string().min(1).max(20).optional(),
    }),
    output: z.object({
      fiscalYear: yearSchema,
      figure: resultFigureSchema,
      title: wordsSchema,
      count: z.int(),
      amount: sumFenSchema.nullable(),
      items: z.array(figureLineSchema),
      ...pageShape,
    }),
  },
  getResultFlow: {
    ...wholeYear,
    path: '/api/v1/reports/flow',
    summary: { zh: '从等级到措施到金额', en: 'From grade to action to amount; what flows in flows out' },
    query: z.strictObject(ofYear),
    output: z.object({
      fiscalYear: yearSchema,
      nodes: z.array(
        z.object({
          id: z.string(),
          kind: z.enum(['grade', 'added', 'action', 'end']),
          /** The grade (null without one), the action or the end; null of what is added. */
          name: z.union([lineActionSchema, z.enum(flowEnds), z.string()]).nullable(),
          title: wordsSchema,
          lines: z.int(),
          amount: sumFenSchema,
        }),
      ),
      links: z.array(
        z.object({
          from: z.string(),
          to: z.string(),
          lines: z.int(),
          /** Those decided among them; the others are as the rules determine. */
          decidedLines: z.int(),
          amount: sumFenSchema,
        }),
      ),
      linesWithoutBudget: z.int(),
      ...viewShape,
    }),
  },
  getYearOverYear: {
    ...query,
    path: '/api/v1/reports/year-over-year',
    summary: { zh: '同一对象或单位的逐年等级和资金', en: 'Grades and money of one object or unit, year by year' },
    query: z.strictObject({ ...viewQuery, objectId: idSchema.optional(), unitId: idSchema.optional() }),
    output: z.object({
      subject: namedSchema,
      years: z.array(objectYearSchema),
      /** Of a unit: the sums of each year over its objects; empty of one object. */
      sums: z.array(
        z.object({
          fiscalYear: yearSchema,
          objects: z.int(),
          grades: z.array(z.object({ grade: z.string(), objects: z.int() })),
          before: sumFenSchema,
          decidedChange: sumFenSchema,
          decided: z.int(),
          approved: sumFenSchema,
          approvedObjects: z.int(),
          paid: sumFenSchema,
        }),
      ),
      ...viewShape,
    }),
  },
});
