import { z } from 'zod';
import { defineEvent, type EventOf } from '../event/define.ts';
import { idSchema, nameSchema, reasonSchema, sampleFieldsSchema, textSchema } from '../values.ts';

/** `unit` 被评价单位, `department` 主管部门, `third-party` 第三方机构. */
export const organisationKindSchema = z.enum(['unit', 'department', 'third-party']);
export type OrganisationKind = z.output<typeof organisationKindSchema>;

export const organisationCodeSchema = z.string().min(1).max(60);

export const organisationRegistered = defineEvent(
  'OrganisationRegistered',
  1,
  z.strictObject({
    organisationId: idSchema,
    name: nameSchema,
    /** 统一社会信用代码 or the budget system's code. */
    code: organisationCodeSchema.nullable(),
    kind: organisationKindSchema,
    /** The organisation that supervises it. */
    parentId: idSchema.nullable(),
    sample: sampleFieldsSchema,
  }),
);
export const organisationRenamed = defineEvent(
  'OrganisationRenamed',
  1,
  z.strictObject({ name: nameSchema, reason: reasonSchema }),
);
export const organisationMerged = defineEvent(
  'OrganisationMerged',
  1,
  z.strictObject({ into: idSchema, reason: reasonSchema }),
);
/** From here on another organisation supervises it; null: none does. */
export const organisationSupervisorChanged = defineEvent(
  'OrganisationSupervisorChanged',
  1,
  z.strictObject({ parentId: idSchema.nullable(), reason: reasonSchema }),
);
/** Members that are left out stay as they are. */
export const organisationAmended = defineEvent(
  'OrganisationAmended',
  1,
  z.strictObject({
    code: organisationCodeSchema.nullable().optional(),
    kind: organisationKindSchema.optional(),
    reason: reasonSchema,
  }),
);
export const successorSchema = z.strictObject({
  organisationId: idSchema,
  /** One of them: whatever is named by none of the others follows it. */
  isMain: z.boolean(),
  /** What it takes over, in words. */
  takesOver: textSchema.nullable(),
  /** Objects that follow it rather than the main successor. */
  objectIds: z.array(idSchema).max(1000),
});
export type Successor = z.output<typeof successorSchema>;
/** Dissolved into several. */
export const organisationSplit = defineEvent(
  'OrganisationSplit',
  1,
  z.strictObject({ successors: z.array(successorSchema).min(2).max(50), reason: reasonSchema }),
);
/** Registered by mistake or by an import that was taken back. */
export const organisationWithdrawn = defineEvent('OrganisationWithdrawn', 1, z.strictObject({ reason: reasonSchema }));

export type OrganisationEvent =
  | EventOf<typeof organisationRegistered>
  | EventOf<typeof organisationRenamed>
  | EventOf<typeof organisationMerged>
  | EventOf<typeof organisationSupervisorChanged>
  | EventOf<typeof organisationAmended>
  | EventOf<typeof organisationSplit>
  | EventOf<typeof organisationWithdrawn>;
