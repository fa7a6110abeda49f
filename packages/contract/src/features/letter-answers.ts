import {
  calendarDateSchema,
  externalNumberRecorded,
  idSchema,
  letterAboutSchema,
  letterFileSchema,
  letterKindSchema,
  letterMoves,
  letterNumberSchema,
  letterReceived,
  letterSignedOff,
  letterTextSchema,
  letterVoided,
  numberGiven,
  sampleFieldsSchema,
} from '@bihuan/domain';
import { z } from 'zod';
import { revisionTextSchema } from '../values.ts';

export const letterStatusSchema = z.enum(['drafted', 'signed-off', 'issuing', 'issued', 'received', 'voided']);

const receiverSchema = z.object({
  id: idSchema,
  name: z.string(),
  receipt: letterReceived.schema.omit({ organisationId: true }).nullable(),
});

/** One letter: where it stands, to whom it goes, what can be done with it now. */
export const letterItemSchema = z
  .object({
    id: idSchema,
    kind: letterKindSchema,
    status: letterStatusSchema,
    number: letterNumberSchema.nullable(),
    line: numberGiven.schema
      .omit({ letterId: true })
      .nullable()
      .meta({ description: 'Its line in the register, also while it is being issued and once it is void' }),
    external: externalNumberRecorded.schema.nullable(),
    about: letterAboutSchema,
    objectNames: z.array(z.string()).meta({ description: 'Of `about.objectIds`, in their order' }),
    recipients: z.array(receiverSchema),
    copies: z.array(receiverSchema),
    copyToRoles: letterTextSchema.shape.copyToRoles,
    language: letterTextSchema.shape.language,
    draftedOn: calendarDateSchema,
    signOff: letterSignedOff.schema.nullable(),
    issuedOn: calendarDateSchema.nullable(),
    files: z.array(letterFileSchema).meta({ description: 'The exact bytes that were issued, by hash' }),
    voided: letterVoided.schema.nullable(),
    sample: sampleFieldsSchema,
    allowed: z.array(z.enum(letterMoves)).meta({ description: 'Operations that are allowed now' }),
    revision: revisionTextSchema,
  })
  .meta({ id: 'Letter' });
