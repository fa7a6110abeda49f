import {
  calendarDateSchema,
  externalNumberRecorded,
  hashSchema,
  idSchema,
  letterAboutSchema,
  letterFileSchema,
  letterFormatSchema,
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

/** A letter as a file. */
export const letterContentSchema = z
  .object({
    fileName: z.string(),
    mediaType: z.string(),
    format: letterFormatSchema,
    language: z.enum(['zh', 'en']),
    /** False for what has been issued: those are the kept bytes. */
    isDraft: z.boolean(),
    /** SHA-256 of the bytes. */
    hash: hashSchema,
    contentBase64: z.string().meta({ contentEncoding: 'base64' }),
  })
  .meta({ id: 'DocumentContent' });
