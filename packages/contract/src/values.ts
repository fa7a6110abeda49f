import { calendarDateSchema, idSchema, isCalendarDate, yearOf, yearSchema } from '@bihuan/domain';
import { z } from 'zod';

/** Positions and revisions exceed what a JSON number holds exactly: decimal text. */
const decimalText = z.string().regex(/^(0|[1-9]\d{0,30})$/, { error: 'number.malformed' });
export const positionTextSchema = decimalText.meta({
  description: 'Place in the log of this store, decimal text',
});
export const revisionTextSchema = decimalText.meta({
  description: 'Index of the last event of a stream, decimal text; also its ETag',
});

export const instantSchema = z.string().meta({ description: 'ISO 8601, UTC, milliseconds' });

/** A number written in an address: digits become a number, anything else is left for the schema to refuse. */
export const inAddress = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(
    (value) => (typeof value === 'string' && /^-?\d{1,16}$/.test(value) ? Number(value) : value),
    schema,
  ) as unknown as z.ZodType<z.output<Schema>, number | string>;

/** A list written in an address as `a,b`; one value is a list of one. Left out, nothing is asked. */
export const listInAddress = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .preprocess(
      (value) => (typeof value === 'string' ? value.split(',').map((part) => part.trim()) : value),
      z.array(schema).min(1).max(100),
    )
    .optional() as unknown as z.ZodOptional<z.ZodType<z.output<Schema>[], readonly z.input<Schema>[] | string>>;

/** A message in both languages. */
export const wordsSchema = z.object({ zh: z.string(), en: z.string() });

export const yearInAddress = inAddress(yearSchema);

/** A day from which working days are counted: in the years that a calendar can be published for. */
export const reckonedDaySchema = calendarDateSchema.refine((day) => yearSchema.safeParse(yearOf(day)).success, {
  error: 'calendar.year-out-of-reach',
});

/** `2025-01-31` (the end of that day) or a position of the log. */
export const asOfSchema = z
  .string()
  .refine((text) => isCalendarDate(text) || /^(0|[1-9]\d{0,30})$/.test(text), {
    error: 'as-of.malformed',
  })
  .meta({
    description: 'A day YYYY-MM-DD (its end) or a position of the log; default now',
  });

/** What every query takes: the moment of the log, the day it is asked for, and the position it waits for. */
export const viewQuery = {
  asOf: asOfSchema.optional(),
  on: calendarDateSchema.optional(),
  after: positionTextSchema.optional().meta({
    description: 'Answer only once this position is served (read your own writes)',
  }),
};

export const pageQuery = {
  limit: inAddress(z.int().min(1).max(1000))
    .default(100)
    .meta({ description: 'Most items of the page, 1 to 1,000; default 100' }),
  cursor: z.string().min(1).max(2000).optional().meta({ description: '`next` of the page before' }),
};

export const searchText = z.string().trim().min(1).max(100);

export const idParams = z.strictObject({ id: idSchema });

/** Beside every answer of a query. */
export const viewShape = {
  /** What was asked for; null for now. */
  asOf: z.string().nullable(),
  on: calendarDateSchema,
  /** What the answer reflects. */
  position: positionTextSchema.nullable(),
};

export const pageShape = {
  ...viewShape,
  /** Cursor of the next page; null on the last. */
  next: z.string().nullable(),
};

export const namedSchema = z.object({ id: idSchema, name: z.string() });

/** What every command answers. */
export const commandShape = {
  /** The stream's revision after the command; null while nothing has been written. */
  revision: revisionTextSchema.nullable(),
  /** A query with `after` set to it sees the effect. */
  position: positionTextSchema.nullable(),
  recordedAt: instantSchema.nullable(),
  /** True when the same command had been carried out before and nothing was done now. */
  repeated: z.boolean(),
  events: z.array(z.object({ type: z.string(), revision: revisionTextSchema })),
};

export const commandAnswerSchema = z.object({ id: idSchema, ...commandShape }).meta({ id: 'CommandAnswer' });
export type CommandAnswer = z.output<typeof commandAnswerSchema>;

/** Sums over many lines may exceed one amount's range but stay exact (at most 2^53 − 1 fen, 90 trillion yuan). */
export const sumFenSchema = z.int().meta({ description: 'Integer fen (分), a sum' }) as unknown as z.ZodType<
  number,
  number
>;

/** A member that may be left out or null: null either way. */
export const orNull = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().default(null as never);
