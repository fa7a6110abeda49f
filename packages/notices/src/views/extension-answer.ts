import { calendarDateSchema, reasonSchema, textSchema } from '@bihuan/domain';
import { z } from 'zod';
import { findingShape, letterShape, subjectSchema } from './letter.ts';

/** 延期答复: the day asked for and the day given are both stated. */
export const extensionAnswerViewSchema = z
  .strictObject({
    ...letterShape,
    object: subjectSchema,
    finding: z.strictObject(findingShape),
    requestedOn: calendarDateSchema,
    /** The term as it stood when more time was asked for. */
    dueDate: calendarDateSchema,
    /** The day asked for. */
    until: calendarDateSchema,
    reason: reasonSchema,
    /** The measures concerned; none where the whole finding is meant. */
    measures: z.array(textSchema).max(100),
    /** How many extensions were granted before. */
    granted: z.int().min(0),
    /** Exactly one of the two. */
    grant: z.strictObject({ until: calendarDateSchema, reason: reasonSchema.nullable() }).nullable(),
    decline: z.strictObject({ reason: reasonSchema }).nullable(),
  })
  .refine(({ grant, decline }) => (grant === null) !== (decline === null), {
    error: 'either granted or declined',
    path: ['grant'],
  });
