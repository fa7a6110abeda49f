import {
  budgetFenSchema,
  calendarDateSchema,
  evaluationMethodSchema,
  evidenceMeansSchema,
  gradeScaleSchema,
  nameSchema,
  outlookParagraphSchema,
  resultSchema,
  scoreSchema,
  stageSchema,
  yearSchema,
} from '@bihuan/domain';
import { z } from 'zod';
import { letterShape } from './letter.ts';

const amount = budgetFenSchema;
const count = z.int().min(0);

/** 绩效评价工作年度报告: what was evaluated, what came out, what was put right, what it did to the money. Has no number. */
export const yearlyReportViewSchema = z.strictObject({
  ...letterShape,
  fundYear: yearSchema,
  evaluationYear: yearSchema,
  applyToYear: yearSchema,
  /** The year-end or other day that the counts were taken on. */
  countedOn: calendarDateSchema,
  /** Funds evaluated in all, as stated or added up; null where nobody has said. */
  fundsEvaluated: amount.nullable(),
  policyAreas: z.array(nameSchema).max(100),
  methods: z.array(evaluationMethodSchema).max(6),
  evidenceMeans: z.array(evidenceMeansSchema).max(4),
  stages: z.array(stageSchema).max(6),
  reviewRounds: count,
  gradeScale: gradeScaleSchema,
  /** The table: one row an object, in the order in which they are to be printed. `grade` is a word of the scale. */
  objects: z
    .array(
      z.strictObject({
        name: nameSchema,
        grade: nameSchema.nullable(),
        score: scoreSchema.nullable(),
        notDemonstrated: z.boolean(),
      }),
    )
    .max(5000),
  /** By category. `closed` within `raised`, `overdue` within what is open. */
  findings: z.array(z.strictObject({ category: nameSchema, raised: count, closed: count, overdue: count })).max(200),
  results: z.array(z.strictObject({ kind: resultSchema.shape.kind, count, amount })).max(7),
  /** Decided lines of the year that the outcomes are applied to; cuts and rises as positive amounts. */
  budget: z
    .strictObject({
      decided: count,
      cut: count,
      cutAmount: amount,
      raised: count,
      raisedAmount: amount,
      heldAmount: amount,
    })
    .nullable(),
  /** The last chapter: paragraphs of the office's own, then what the record says of the year to come. */
  outlook: z.array(outlookParagraphSchema).max(20),
  next: z.strictObject({
    year: yearSchema,
    /** Objects whose evaluation in that year has been opened; the first of them by name. */
    planned: count,
    plannedNames: z.array(nameSchema).max(30),
    /** Objects of the lowest grade, or that could not show results: looked at again. */
    followed: z.array(nameSchema).max(5000),
    /** Findings that are still to be put right, and those of them that are overdue. */
    open: count,
    overdue: count,
    /** Findings closed as rectified, whose fix is to be looked at again. */
    lookBack: count,
  }),
});
