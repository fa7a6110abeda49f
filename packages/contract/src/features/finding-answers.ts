import {
  budgetFenSchema,
  calendarDateSchema,
  closingKindSchema,
  completionSubmitted,
  evidenceSchema,
  findingClassSchema,
  findingFlagSchema,
  findingMoves,
  findingReopened,
  idSchema,
  lookBackStandingSchema,
  measureSchema,
  ratingSchema,
  reckonedTermSchema,
  responsibleSchema,
  resultSchema,
  sampleFieldsSchema,
  severitySchema,
} from '@bihuan/domain';
import { z } from 'zod';
import { revisionTextSchema } from '../values.ts';

/** `open`: it counts against the money; `closed`: rectified, or found not to need it. */
export const findingStatusSchema = z.enum(['open', 'closed', 'withdrawn']);
export const findingStateSchema = z.enum(['raised', 'committed', 'submitted', 'verified', 'withdrawn']);

export const findingItemSchema = z
  .object({
    id: idSchema,
    evaluationId: idSchema,
    objectId: idSchema,
    objectName: z.string(),
    unitId: idSchema.nullable(),
    unit: z.string().nullable(),
    description: z.string(),
    category: z.string(),
    class: findingClassSchema.nullable(),
    severity: severitySchema,
    amount: budgetFenSchema.nullable(),
    basis: z.string().nullable(),
    requirement: z.string().nullable(),
    status: findingStatusSchema,
    state: findingStateSchema,
    /** The first day and the present one; null is its own state: none is set. */
    originalDueDate: calendarDateSchema.nullable(),
    dueDate: calendarDateSchema.nullable(),
    dueDateProvisional: z.boolean().meta({ description: 'The present day is a term that may still move' }),
    standing: z
      .object({
        kind: z.enum(['done', 'handed-in', 'no-due-date', 'running', 'overdue']),
        days: z.int().nullable(),
        provisional: z.boolean(),
      })
      .meta({
        description:
          'On the day asked for, in working days; due today is running with 0 days; provisional while a year has no published calendar',
      }),
    percent: z.int().nullable().meta({ description: 'Of all measures together; null while nothing is promised' }),
    timesExtended: z.int(),
    claim: ratingSchema.nullable().meta({ description: 'The rating that the unit claims' }),
    rating: ratingSchema.nullable().meta({ description: 'The rating that the office has checked' }),
    closedAs: closingKindSchema.nullable(),
    repeatOf: idSchema.nullable(),
    flags: z.array(findingFlagSchema),
    sample: sampleFieldsSchema,
    revision: revisionTextSchema,
  })
  .meta({ id: 'FindingItem' });

const progressSchema = z.object({
  percent: z.int(),
  note: z.string().nullable(),
  evidence: z.array(evidenceSchema),
  on: calendarDateSchema,
});

const decisionSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('granted'),
    until: calendarDateSchema,
    reason: z.string().nullable(),
    on: calendarDateSchema,
  }),
  z.object({ kind: z.literal('declined'), reason: z.string(), on: calendarDateSchema }),
  z.object({ kind: z.literal('lapsed') }),
]);

export const lookBackSchema = z
  .object({
    kind: lookBackStandingSchema,
    dueDate: calendarDateSchema.nullable(),
    originalDueDate: calendarDateSchema.nullable(),
    note: z.string().nullable(),
    lookedBackOn: calendarDateSchema.nullable(),
  })
  .meta({
    id: 'LookBack',
    description:
      'Of a closed finding, on the day asked for: the look-back (回头看) that is planned, and the last one in order',
  });

/** One finding with all that is recorded about it, and what can be done with it now. */
export const findingSchema = findingItemSchema
  .extend({
    term: calendarDateSchema.nullable().meta({ description: 'The present term that the office has set' }),
    reckoned: reckonedTermSchema
      .nullable()
      .meta({ description: 'How the present term was counted; null where somebody stated a day' }),
    commitment: z
      .object({
        measures: z.array(
          measureSchema.extend({
            originalDueDate: calendarDateSchema,
            percent: z.int(),
            progress: z.array(progressSchema),
          }),
        ),
        responsible: responsibleSchema,
        on: calendarDateSchema,
      })
      .nullable(),
    flagged: z.array(z.object({ flag: findingFlagSchema, note: z.string().nullable(), on: calendarDateSchema })),
    disputes: z.array(
      z.object({
        disputeId: idSchema,
        from: z.string(),
        text: z.string(),
        on: calendarDateSchema,
        resolution: z.object({ upheld: z.boolean(), answer: z.string(), on: calendarDateSchema }).nullable(),
      }),
    ),
    /** The day wanted, and in the decision the day given. */
    extensions: z.array(
      z.object({
        extensionId: idSchema,
        measureIds: z.array(idSchema),
        until: calendarDateSchema,
        reason: z.string(),
        on: calendarDateSchema,
        decision: decisionSchema.nullable(),
      }),
    ),
    rounds: z.array(
      z.object({
        ...completionSubmitted.schema.omit({ sample: true }).shape,
        round: z.int(),
        returned: z.object({ reasons: z.array(z.string()), on: calendarDateSchema }).nullable(),
      }),
    ),
    closing: z
      .object({ kind: closingKindSchema, reason: z.string(), rating: ratingSchema, on: calendarDateSchema })
      .nullable(),
    results: z.array(resultSchema),
    reopenings: z.array(findingReopened.schema),
    lookBacks: z.array(
      z.object({
        reopenings: z.int().meta({ description: 'Which closing it is about: so often it had been reopened before' }),
        dueDate: calendarDateSchema.nullable().meta({ description: 'Null: made without a plan' }),
        originalDueDate: calendarDateSchema.nullable(),
        note: z.string().nullable(),
        outcome: z
          .discriminatedUnion('kind', [
            z.object({ kind: z.literal('in-order'), note: z.string(), on: calendarDateSchema }),
            z.object({ kind: z.literal('reopened'), on: calendarDateSchema }),
          ])
          .nullable(),
      }),
    ),
    lookBack: lookBackSchema.nullable().meta({ description: 'Null while the finding is open' }),
    allowed: z.array(z.enum(findingMoves)).meta({ description: 'Operations that are allowed now' }),
  })
  .meta({ id: 'Finding' });
