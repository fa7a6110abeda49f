import { z } from 'zod';
import { defineEvent, type EventOf } from '../event/define.ts';
import { calendarDateSchema } from '../time/calendar-date.ts';
import { idSchema, reasonSchema } from '../values.ts';

/** Posts at a unit or a department: 负责人, 经办人. */
export const organisationPostSchema = z.enum(['head', 'contact']);
/** Posts of the finance bureau, for the whole jurisdiction. */
export const bureauPostSchema = z.enum(['performance-office', 'budget-office', 'leader-in-charge', 'head-of-finance']);
export const postSchema = z.enum([...organisationPostSchema.options, ...bureauPostSchema.options]);
export type OrganisationPost = z.output<typeof organisationPostSchema>;
export type BureauPost = z.output<typeof bureauPostSchema>;
export type Post = z.output<typeof postSchema>;

/** Posts that one person holds at a time; the others have several holders, one of them first. */
export const singlePosts: readonly Post[] = ['head', 'leader-in-charge', 'head-of-finance'];

/** In the stream of the posts of one organisation, or of `financeBureau`. */
export const postFilled = defineEvent(
  'PostFilled',
  1,
  z.strictObject({
    tenureId: idSchema,
    post: postSchema,
    personId: idSchema,
    from: calendarDateSchema,
    until: calendarDateSchema.nullable(),
    /** The one who is asked first among those who hold it. */
    isFirst: z.boolean(),
    reason: reasonSchema.nullable(),
  }),
);
/** `lastDay` null: it never was held, because it was entered by mistake. */
export const postLeft = defineEvent(
  'PostLeft',
  1,
  z.strictObject({ tenureId: idSchema, lastDay: calendarDateSchema.nullable(), reason: reasonSchema.nullable() }),
);
export const postPutFirst = defineEvent('PostPutFirst', 1, z.strictObject({ tenureId: idSchema }));

/**
 * What ended or moved a tenure was taken back: it stands again as it is stated here. An event of its own: leaving is not undone, and
 * whoever reads the log sees both.
 */
export const postRestored = defineEvent('PostRestored', 1, postFilled.schema);

export type PostEvent =
  | EventOf<typeof postFilled>
  | EventOf<typeof postLeft>
  | EventOf<typeof postPutFirst>
  | EventOf<typeof postRestored>;

/** The id under which the posts of the finance bureau are kept; no organisation has it. */
export const financeBureau = 'finance-bureau';
