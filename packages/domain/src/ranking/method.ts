import { z } from 'zod';
import { subjectKindSchema } from '../budget/subject.ts';
import { objectKindSchema } from '../object/events.ts';
import { percentTextSchema } from '../rule-set/parameters.ts';
import { idSchema, nameSchema } from '../values.ts';

/** Who is ranked against each other: whoever meets every condition; an empty list asks nothing. */
export const rankingGroupSchema = z.strictObject({
  name: nameSchema,
  subjectKind: subjectKindSchema,
  objectKinds: z.array(objectKindSchema).max(20),
  departmentIds: z.array(idSchema).max(500),
  policyAreas: z.array(nameSchema).max(100),
});
export type RankingGroup = z.output<typeof rankingGroupSchema>;

/** A part of the group from one end: the first 20 %, the last 10 %. Several from one end lie within each other. */
export const rankingQuotaSchema = z.strictObject({
  id: idSchema,
  end: z.enum(['top', 'bottom']),
  /** Of all who count, above 0 and up to 100. */
  percent: percentTextSchema,
});
export type RankingQuota = z.output<typeof rankingQuotaSchema>;

/** How the list comes about; every choice that a bureau's rules leave open is made here, in the open. */
export const rankingMethodSchema = z.strictObject({
  /** 并列: `shared` gives one rank to all of one score and leaves out those behind; `score-then-name` goes on by name. */
  ties: z.enum(['shared', 'score-then-name']),
  /** Those of one rank that the end of a quota runs through: all of them `in`, or all `out`, so that no quota is exceeded. */
  atQuotaEdge: z.enum(['in', 'out']),
  /** 20 % of 13 is 2.6: 2, 3 or 3. */
  rounding: z.enum(['down', 'half-up', 'up']),
  /** Who has no score: `left-out` altogether; `counted` among all, without a rank; ranked `last`. */
  withoutScore: z.enum(['left-out', 'counted', 'last']),
  /** Whether a score counts once it is recorded, or only when its outcome is confirmed. */
  outcomes: z.enum(['recorded', 'confirmed']),
  quotas: z.array(rankingQuotaSchema).max(10),
});
export type RankingMethod = z.output<typeof rankingMethodSchema>;
