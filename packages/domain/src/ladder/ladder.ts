import { z } from 'zod';
import { matterKindSchema } from '../chase/matter.ts';
import { findingClassSchema, severitySchema } from '../finding/events.ts';
import { bilingualSchema } from '../rule-set/words.ts';
import { idSchema, nameSchema } from '../values.ts';

/** Furthest from the due day that a step may stand, in working days either way. */
export const furthestOffset = 400;

/** Who receives what a step sends. Which people they are is asked when it is sent. */
export const recipientRoleSchema = z.enum([
  'responsible-person',
  'unit',
  'department',
  'performance-office',
  'budget-office',
  'leader-in-charge',
  'head-of-finance',
]);
export type RecipientRole = z.output<typeof recipientRoleSchema>;

/** A letter has a number and is signed off; a message has none. */
export const stepFormSchema = z.enum(['message', 'letter']);

const anyStep = {
  /** Working days after the due day; negative before it. It tells the steps of a ladder apart. */
  offset: z.int().min(-furthestOffset).max(furthestOffset),
  form: stepFormSchema,
  to: z.array(recipientRoleSchema).min(1).max(recipientRoleSchema.options.length),
};

export const ladderStepSchema = z.discriminatedUnion('kind', [
  /** 到期提醒. */
  z.strictObject({ kind: z.literal('notice'), ...anyStep }),
  /** 催办. */
  z.strictObject({ kind: z.literal('reminder'), ...anyStep }),
  /** 抄送主管部门. */
  z.strictObject({ kind: z.literal('copy-to-department'), ...anyStep }),
  /** 督办. */
  z.strictObject({ kind: z.literal('head-of-finance'), ...anyStep }),
  /** A hold of next year's money is proposed, or placed at once where the ladder says so. */
  z.strictObject({ kind: z.literal('propose-hold'), ...anyStep, placesHoldAtOnce: z.boolean().default(false) }),
]);
export type LadderStep = z.output<typeof ladderStepSchema>;
export type LadderStepKind = LadderStep['kind'];
export const ladderStepKindSchema = z.enum([
  'notice',
  'reminder',
  'copy-to-department',
  'head-of-finance',
  'propose-hold',
]);

/** What a matter must be for a ladder to apply: one of each list; null leaves it open. A policy change has neither category, class nor severity; a look-back those of its finding. */
export const ladderConditionsSchema = z.strictObject({
  /** Null: findings and policy changes alike. A look-back, of which the unit hears nothing, only by a ladder that names it. */
  matters: z.array(matterKindSchema).min(1).max(matterKindSchema.options.length).nullable(),
  /** Compared in any spelling. */
  categories: z.array(nameSchema).min(1).max(100).nullable(),
  classes: z.array(findingClassSchema).min(1).max(findingClassSchema.options.length).nullable(),
  severities: z.array(severitySchema).min(1).max(severitySchema.options.length).nullable(),
  /** Of the object's department; of a policy change the office that carries it out. */
  departmentIds: z.array(idSchema).min(1).max(1000).nullable(),
});
export type LadderConditions = z.output<typeof ladderConditionsSchema>;

/** The steps by which what is overdue is chased, and what they are for. */
export const ladderSchema = z.strictObject({
  ladderId: idSchema,
  name: bilingualSchema,
  when: ladderConditionsSchema,
  /** Among ladders with as many conditions, the lower one comes first. */
  order: z.int().min(1).max(1000),
  steps: z.array(ladderStepSchema).min(1).max(50),
});
export type Ladder = z.output<typeof ladderSchema>;

export const unconditional: LadderConditions = {
  matters: null,
  categories: null,
  classes: null,
  severities: null,
  departmentIds: null,
};
