import {
  budgetFenSchema,
  calendarDateSchema,
  ladderStepSchema,
  nameSchema,
  recipientRoleSchema,
  yearSchema,
} from '@bihuan/domain';
import { z } from 'zod';
import { findingShape, letterShape } from './letter.ts';

/** `notice`, `reminder`, `copy-to-department`, `head-of-finance`, `propose-hold`. */
export const ladderStepKindSchema = z.enum(ladderStepSchema.options.map((option) => option.shape.kind.value));

/** A finding that is overdue, counted in working days to `countedOn`. */
const overdueSchema = z.strictObject({
  objectName: nameSchema,
  ...findingShape,
  dueDate: calendarDateSchema,
  /** The day first promised or set, where it has been moved since. */
  originalDueDate: calendarDateSchema.nullable(),
  extensions: z.int().min(0),
  workingDaysOverdue: z.int().min(1),
  /** What the unit last reported, 0–100. */
  percent: z.int().min(0).max(100).nullable(),
  /** The calendar of a year concerned has not been published yet, so the count may move. */
  provisional: z.boolean(),
});

const chaseShape = {
  ...letterShape,
  /** The day that working days overdue are counted to. */
  countedOn: calendarDateSchema,
  findings: z.array(overdueSchema).min(1).max(500),
  /** What was sent before about the same findings, oldest first. */
  earlier: z
    .array(z.strictObject({ kind: ladderStepKindSchema, on: calendarDateSchema, number: nameSchema.nullable() }))
    .max(50),
  /** Last day for the answer. */
  answerBy: calendarDateSchema.nullable(),
};

/** 催办函 to the unit, with a copy to its department. */
export const reminderViewSchema = z.strictObject(chaseShape);

/** 督办函 in the name of the head of finance. */
export const supervisionViewSchema = z.strictObject({
  ...chaseShape,
  /** What happens to next year's money; null where nothing is proposed. `placed`: held already, else proposed. */
  hold: z.strictObject({ fiscalYear: yearSchema, amount: budgetFenSchema.nullable(), placed: z.boolean() }).nullable(),
  /** Who is told beside those it is addressed to. */
  reportedTo: z.array(recipientRoleSchema).max(recipientRoleSchema.options.length),
});
