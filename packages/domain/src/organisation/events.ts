import { z } from 'zod';
import { defineEvent, type EventOf } from '../event/define.ts';
import { idSchema, nameSchema, reasonSchema, sampleFieldsSchema } from '../values.ts';

/** `unit` 被评价单位, `department` 主管部门, `third-party` 第三方机构. */
export const organisationKindSchema = z.enum(['unit', 'department', 'third-party']);
export type OrganisationKind = z.output<typeof organisationKindSchema>;

export const organisationRegistered = defineEvent(
  'OrganisationRegistered',
  1,
  z.strictObject({
    organisationId: idSchema,
    name: nameSchema,
    /** 统一社会信用代码 or the budget system's code. */
    code: z.string().min(1).max(60).nullable(),
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
/** Registered by mistake or by an import that was taken back. */
export const organisationWithdrawn = defineEvent('OrganisationWithdrawn', 1, z.strictObject({ reason: reasonSchema }));

export type OrganisationEvent =
  | EventOf<typeof organisationRegistered>
  | EventOf<typeof organisationRenamed>
  | EventOf<typeof organisationMerged>
  | EventOf<typeof organisationWithdrawn>;
