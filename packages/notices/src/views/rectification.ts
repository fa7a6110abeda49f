import { calendarDateSchema, nameSchema, yearSchema } from '@bihuan/domain';
import { z } from 'zod';
import { letterShape, raisedFindingShape, subjectSchema, termSchema } from './letter.ts';

/** 整改通知书: what has to be put right, and by when. */
export const rectificationViewSchema = z.strictObject({
  ...letterShape,
  object: subjectSchema,
  evaluationYear: yearSchema,
  grade: termSchema.nullable(),
  /** Number of the feedback letter that it follows. */
  feedbackNumber: nameSchema.nullable(),
  findings: z
    .array(
      z.strictObject({
        ...raisedFindingShape,
        /** The same was found before. */
        repeat: z.boolean(),
      }),
    )
    .min(1)
    .max(500),
  planBy: calendarDateSchema.nullable(),
});
