import { z } from 'zod';
import { defineEvent, type EventOf } from '../event/define.ts';
import { idSchema, nameSchema, reasonSchema, sampleFieldsSchema } from '../values.ts';

/** What kind of thing is evaluated. `project` is a project whose type nobody has stated. */
export const objectKinds = [
  'project',
  'continuing-project',
  'phased-project',
  'one-off-project',
  'policy',
  'whole-department',
  'lower-government',
  'ppp',
  'special-fund',
] as const;
export const objectKindSchema = z.enum(objectKinds);
export type ObjectKind = z.output<typeof objectKindSchema>;

/** Who answers for the object and what it serves; null where nobody has said. */
export const assignmentSchema = z.object({
  unitId: idSchema.nullable(),
  departmentId: idSchema.nullable(),
  policyArea: nameSchema.nullable(),
});

/** Project code of the budget system. */
export const objectCodeSchema = z.string().min(1).max(60);

export const objectRegistered = defineEvent(
  'ObjectRegistered',
  1,
  z.strictObject({
    objectId: idSchema,
    name: nameSchema,
    /** Null while nobody knows one. */
    code: objectCodeSchema.nullable(),
    kind: objectKindSchema,
    ...assignmentSchema.shape,
    sample: sampleFieldsSchema,
  }),
);
export const objectRenamed = defineEvent(
  'ObjectRenamed',
  1,
  z.strictObject({ name: nameSchema, reason: reasonSchema }),
);
export const objectAssigned = defineEvent(
  'ObjectAssigned',
  1,
  z.strictObject({ ...assignmentSchema.shape, reason: reasonSchema, sample: sampleFieldsSchema }),
);
/** The code became known after the registration; an object is given one once. */
export const objectCoded = defineEvent(
  'ObjectCoded',
  1,
  z.strictObject({ code: objectCodeSchema, reason: reasonSchema, sample: sampleFieldsSchema }),
);
export const objectMerged = defineEvent('ObjectMerged', 1, z.strictObject({ into: idSchema, reason: reasonSchema }));
/** Registered by mistake or by an import that was taken back. */
export const objectWithdrawn = defineEvent('ObjectWithdrawn', 1, z.strictObject({ reason: reasonSchema }));

export type ObjectEvent =
  | EventOf<typeof objectRegistered>
  | EventOf<typeof objectRenamed>
  | EventOf<typeof objectAssigned>
  | EventOf<typeof objectCoded>
  | EventOf<typeof objectMerged>
  | EventOf<typeof objectWithdrawn>;
