import { accessKinds } from '@bihuan/domain';
import { z } from 'zod';

const shortText = z.string().min(1).max(300);

/** One line of the record: never what was read, typed or sent. */
export const accessEntrySchema = z.strictObject({
  /** Instant, UTC, milliseconds. */
  at: z.string(),
  what: z.enum(accessKinds),
  /** Id of the principal; null for whoever is not known. */
  principal: shortText.nullable(),
  /** The principal's kind. */
  kind: shortText.nullable(),
  role: shortText.nullable(),
  /** Id of the account in whose stead. */
  onBehalfOf: shortText.nullable(),
  /** Id of the operation or name of the page. */
  operation: shortText.nullable(),
  /** Id of the thing that was asked for; null for a list. */
  thing: shortText.nullable(),
  /** Network address. */
  from: shortText.nullable(),
  correlationId: shortText.nullable(),
  /** Code of the refusal. */
  code: shortText.nullable(),
  /** Lines left out, or days removed. */
  count: z.int().min(1).optional(),
  /** Of `removed`: the last day that is gone, and the hash of its last line. */
  through: z.strictObject({ day: z.string(), hash: z.string() }).optional(),
});
export type AccessEntry = z.output<typeof accessEntrySchema>;

/** What a caller says; what it leaves out is not known. */
export type AccessNote = Pick<AccessEntry, 'what'> &
  Partial<Pick<AccessEntry, 'principal' | 'kind' | 'role' | 'onBehalfOf' | 'operation' | 'thing' | 'from'>> &
  Partial<Pick<AccessEntry, 'correlationId' | 'code'>>;

const cut = (text: string | null | undefined) =>
  text === undefined || text === null || text === '' ? null : text.slice(0, 300);

/** Texts from outside are cut, never refused: an attempt must not escape the record by being long. */
export const entryOf = (note: AccessNote, at: string): AccessEntry => ({
  at,
  what: note.what,
  principal: cut(note.principal),
  kind: cut(note.kind),
  role: cut(note.role),
  onBehalfOf: cut(note.onBehalfOf),
  operation: cut(note.operation),
  thing: cut(note.thing),
  from: cut(note.from),
  correlationId: cut(note.correlationId),
  code: cut(note.code),
});
