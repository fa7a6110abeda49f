import { calendarDateSchema, closingKindSchema, ratingSchema, reasonSchema, resultSchema } from '@bihuan/domain';
import { z } from 'zod';
import { findingShape, letterShape, subjectSchema } from './letter.ts';

/** 销号通知: which findings were verified and how each was closed; the claim of the unit and the office's rating stand side by side. */
export const verificationViewSchema = z.strictObject({
  ...letterShape,
  object: subjectSchema,
  findings: z
    .array(
      z.strictObject({
        ...findingShape,
        claim: ratingSchema.nullable(),
        rating: ratingSchema,
        closing: closingKindSchema,
        reason: reasonSchema,
        verifiedOn: calendarDateSchema,
        results: z.array(resultSchema).max(50),
      }),
    )
    .min(1)
    .max(500),
  /** Findings of the same object that stay open. */
  stillOpen: z.int().min(0),
});
