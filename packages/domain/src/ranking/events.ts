import { z } from 'zod';
import { subjectSchema } from '../budget/subject.ts';
import { defineEvent, type EventOf } from '../event/define.ts';
import { scoreSchema } from '../grades/grade-scale.ts';
import { calendarDateSchema } from '../time/calendar-date.ts';
import { yearSchema } from '../time/years.ts';
import { hashSchema, idSchema, nameSchema, reasonSchema, sampleFieldsSchema } from '../values.ts';
import { rankingGroupSchema, rankingMethodSchema } from './method.ts';

/** One subject of a list, with its place in it as it was fixed. */
export const rankingMemberSchema = z.strictObject({
  subject: subjectSchema,
  name: nameSchema,
  score: scoreSchema.nullable(),
  /** The event that the score came from; null for one that was handed in, and where there is none. */
  eventId: z.string().nullable(),
  rank: z.int().min(1).nullable(),
  percentile: z.string().nullable(),
  quotas: z.array(idSchema),
});
export type RankingMember = z.output<typeof rankingMemberSchema>;

/** A piece of a list that is about to be fixed: in pieces, so that no engine's size limit is met. Counts for nothing by itself. */
export const rankingMembersListed = defineEvent(
  'RankingMembersListed',
  1,
  z.strictObject({
    draftId: idSchema,
    from: z.int().min(0),
    members: z.array(rankingMemberSchema).min(1).max(1000),
  }),
);
/** The list holds from here on, in place of an earlier one of the same group; what changes later changes it no more. */
export const rankingFixed = defineEvent(
  'RankingFixed',
  1,
  z.strictObject({
    rankingId: idSchema,
    fiscalYear: yearSchema,
    version: z.int().min(1),
    draftId: idSchema,
    group: rankingGroupSchema,
    method: rankingMethodSchema,
    members: z.int().min(1),
    /** SHA-256 over the members in their order. */
    membersHash: hashSchema,
    /** How many count: the number that percentages are taken of. */
    counted: z.int().min(0),
    places: z.array(z.strictObject({ quotaId: idSchema, places: z.int().min(0) })),
    on: calendarDateSchema,
    documentNumber: nameSchema.nullable(),
    /** Why it takes the place of the one before. */
    reason: reasonSchema.nullable(),
    sample: sampleFieldsSchema,
  }),
);
/** No list of this group holds any more. */
export const rankingWithdrawn = defineEvent(
  'RankingWithdrawn',
  1,
  z.strictObject({ reason: reasonSchema, on: calendarDateSchema }),
);

export type RankingEvent =
  | EventOf<typeof rankingMembersListed>
  | EventOf<typeof rankingFixed>
  | EventOf<typeof rankingWithdrawn>;
