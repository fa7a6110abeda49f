import {
  budgetFenSchema,
  calendarDateSchema,
  dimensionScoreSchema,
  nameSchema,
  scoreSchema,
  textSchema,
  yearSchema,
} from '@bihuan/domain';
import { z } from 'zod';
import { letterShape, raisedFindingShape, subjectSchema, termSchema } from './letter.ts';

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
  findings: z.array(z.strictObject(raisedFindingShape)).max(500),
  /** Last day for an objection. */
  objectionsBy: calendarDateSchema.nullable(),
  /** Last day for the commitment (整改方案). */
  planBy: calendarDateSchema.nullable(),
});
