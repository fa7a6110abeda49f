import { z } from 'zod';
import { revisionTextSchema, wordsSchema } from './values.ts';

/** RFC 9457, media type `application/problem+json`; `title`, `detail` and each `todo` in the language asked for. */
export const problemSchema = z
  .object({
    type: z.string().meta({ description: 'Address of the explanation of this code' }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string(),
    /** Stable; callers look at it and never at the text. */
    code: z.string(),
    messages: wordsSchema,
    todo: wordsSchema,
    errors: z.array(
      z.object({
        code: z.string(),
        detail: z.string(),
        todo: z.string(),
        messages: wordsSchema,
        pointer: z.string().optional(),
        sheet: z.string().optional(),
        row: z.int().optional(),
        line: z.int().optional(),
        column: z.string().optional(),
        field: z.string().optional(),
      }),
    ),
    /** On a conflict: what was recorded since the reader last looked. */
    meanwhile: z
      .array(
        z.object({
          type: z.string(),
          principal: z.string(),
          /** The role in which it acted. */
          actingAs: z.string().optional(),
          recordedAt: z.string(),
          revision: revisionTextSchema,
        }),
      )
      .optional(),
    correlationId: z.string(),
  })
  .meta({ id: 'Problem' });
export type ProblemDocument = z.output<typeof problemSchema>;
