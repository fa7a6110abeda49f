import { z } from 'zod';
import { defineEvent, type EventOf } from '../event/define.ts';
import { calendarDateSchema } from '../time/calendar-date.ts';
import { hashSchema, idSchema, nameSchema, sampleFieldsSchema } from '../values.ts';

/** One file as it came in: its content by hash, its type by content, its name and the day it speaks of as they were said. */
export const receivedFileSchema = z.strictObject({
  hash: hashSchema,
  /** In bytes. */
  size: z.int().min(1),
  /** Media type, recognised by the content alone. */
  type: z.string().min(1).max(100),
  name: nameSchema,
  speaksOf: calendarDateSchema.nullable(),
});

/** The files of one upload, in a stream of their own: who brought them and when stands in the metadata. */
export const evidenceReceived = defineEvent(
  'EvidenceReceived',
  2,
  z.strictObject({
    receiptId: idSchema,
    /** The finding that it was brought for; null where nobody has said, until a report refers to it. */
    findingId: idSchema.nullable(),
    files: z.array(receivedFileSchema).min(1).max(100),
    sample: sampleFieldsSchema,
  }),
);

export type EvidenceEvent = EventOf<typeof evidenceReceived>;
