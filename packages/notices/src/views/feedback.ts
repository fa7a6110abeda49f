import {
  budgetFenSchema,
  calendarDateSchema,
  dimensionScoreSchema,
  findingClassSchema,
  nameSchema,
  scoreSchema,
  severitySchema,
  textSchema,
  yearSchema,
} from '@bihuan/domain';
import { z } from 'zod';
import { findingShape, letterShape, subjectSchema, termSchema } from './letter.ts';

/** 评价结果反馈意见书: tells the unit what came out and what was found, before or after it is final. */
export const feedbackViewSchema = z.strictObject({
  ...letterShape,
  object: subjectSchema,
  fundYear: yearSchema,
  evaluationYear: yearSchema,
  fundsEvaluated: budgetFenSchema.nullable(),
  evaluator: nameSchema.nullable(),
  score: scoreSchema.nullable(),
  grade: termSchema.nullable(),
  /** Results could not be shown: no score, and not a bad one either. */
  notDemonstrated: z.boolean(),
  dimensions: z.array(dimensionScoreSchema).max(4),
  comment: textSchema.nullable(),
  findings: z
    .array(
      z.strictObject({
        ...findingShape,
        class: findingClassSchema.nullable(),
        severity: severitySchema,
        amount: budgetFenSchema.nullable(),
        basis: textSchema.nullable(),
        dueDate: calendarDateSchema.nullable(),
      }),
    )
    .max(500),
  /** Last day for an objection. */
  objectionsBy: calendarDateSchema.nullable(),
  /** Last day for the commitment (整改方案). */
  planBy: calendarDateSchema.nullable(),
});
