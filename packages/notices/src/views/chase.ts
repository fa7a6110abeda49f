import {
  budgetFenSchema,
  calendarDateSchema,
  ladderStepSchema,
  nameSchema,
  policyChangeKindSchema,
  recipientRoleSchema,
  textSchema,
  yearSchema,
} from '@bihuan/domain';
import { z } from 'zod';
import { findingShape, letterShape } from './letter.ts';

/** `notice`, `reminder`, `copy-to-department`, `head-of-finance`, `propose-hold`. */
export const ladderStepKindSchema = z.enum(ladderStepSchema.options.map((option) => option.shape.kind.value));

/** A term that is over, counted in working days to `countedOn`. */
const termShape = {
  dueDate: calendarDateSchema,
  /** The day first promised or set, where it has been moved since. */
  originalDueDate: calendarDateSchema.nullable(),
  extensions: z.int().min(0),
  workingDaysOverdue: z.int().min(1),
  /** The calendar of a year concerned has not been published yet, so the count may move. */
  provisional: z.boolean(),
};

/** A finding that is overdue. */
const overdueSchema = z.strictObject({
  objectName: nameSchema,
  ...findingShape,
  ...termShape,
  /** What the unit last reported, 0–100. */
  percent: z.int().min(0).max(100).nullable(),
});

const anyChase = {
  ...letterShape,
  /** The day that working days overdue are counted to. */
  countedOn: calendarDateSchema,
  /** What was sent before about the same findings or policy changes, oldest first. */
  earlier: z
    .array(z.strictObject({ kind: ladderStepKindSchema, on: calendarDateSchema, number: nameSchema.nullable() }))
    .max(50),
  /** Last day for the answer. */
  answerBy: calendarDateSchema.nullable(),
};
const chaseShape = { ...anyChase, findings: z.array(overdueSchema).min(1).max(500) };

/** Who is told beside those it is addressed to. */
const reportedTo = z.array(recipientRoleSchema).max(recipientRoleSchema.options.length);

/** 催办函 to the unit, with a copy to its department. */
export const reminderViewSchema = z.strictObject(chaseShape);

/** 督办函 in the name of the head of finance. */
export const supervisionViewSchema = z.strictObject({
  ...chaseShape,
  /** What happens to next year's money; null where nothing is proposed. `placed`: held already, else proposed. */
  hold: z.strictObject({ fiscalYear: yearSchema, amount: budgetFenSchema.nullable(), placed: z.boolean() }).nullable(),
  reportedTo,
});

/** A policy change that was adopted and not carried out in its term. */
const overdueChangeSchema = z.strictObject({
  title: nameSchema,
  kind: policyChangeKindSchema,
  /** What is to change. */
  content: textSchema,
  basis: textSchema.nullable(),
  /** Of the document by which it was adopted. */
  documentNumber: nameSchema.nullable(),
  ...termShape,
});
const policyChaseShape = { ...anyChase, changes: z.array(overdueChangeSchema).min(1).max(500) };

/** 催办函 about policy changes, to the office that is to carry them out. */
export const policyReminderViewSchema = z.strictObject(policyChaseShape);

/** 督办函 about policy changes. No money is held for them. */
export const policySupervisionViewSchema = z.strictObject({ ...policyChaseShape, reportedTo });
