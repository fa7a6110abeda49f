import { calendarDateSchema, letterKindSchema, matterKindSchema, nameSchema, textSchema } from '@bihuan/domain';
import { z } from 'zod';
import { ladderStepKindSchema } from './chase.ts';

/** An address of this installation; null where none is set, then the message says where to look instead. */
const linkSchema = z
  .url({ protocol: /^https?$/ })
  .max(2000)
  .nullable();

const item = {
  matter: matterKindSchema,
  /** Of a policy change its title. */
  objectName: nameSchema,
  /** The unit concerned; null where it is the one that is addressed, or nobody knows it. */
  unit: nameSchema.nullable(),
  /** Of a policy change: what is to change; of a look-back what was wrong. */
  description: textSchema,
  /** Of a policy change: the rule or document that it rests on; of a look-back what is to be looked at. */
  requirement: textSchema.nullable(),
  dueDate: calendarDateSchema,
  /** The calendar of a year concerned has not been published yet, so the count may move. */
  provisional: z.boolean(),
  /** Steps that this one stands for, after an outage. */
  standsFor: z.array(ladderStepKindSchema).max(50),
  link: linkSchema,
};
const common = {
  /** The organisation or the post that is addressed; people are not named. */
  addressee: nameSchema,
  issuer: nameSchema,
  on: calendarDateSchema,
  sample: z.boolean(),
};

/** What is past its day; nought on the days off that follow it. */
const overdue = { step: ladderStepKindSchema, workingDaysOverdue: z.int().min(0) };
/** A matter by itself. */
const single = {
  ...common,
  ...item,
  /** Whether the one addressed has to do it; others are told so that they see to it. */
  mustAct: z.boolean(),
};

/** 到期提醒: the day is still to come, or today. */
export const noticeMessageViewSchema = z.strictObject({ ...single, workingDaysLeft: z.int().min(0) });

/** The first reminder after the day has passed, and any later step that goes out as a message. */
export const reminderMessageViewSchema = z.strictObject({ ...single, ...overdue });

/** Tells that a letter has been issued; the letter itself goes with it or is behind the link. */
export const letterMessageViewSchema = z.strictObject({
  ...common,
  kind: letterKindSchema,
  number: nameSchema.nullable(),
  objectName: nameSchema.nullable(),
  link: linkSchema,
});

/** 每日摘要: one message a recipient and day. `digestView` builds it: overdue first, capped. */
export const digestMessageViewSchema = z.strictObject({
  ...common,
  /** What it is about: one kind of matter, or several. */
  about: z.enum([...matterKindSchema.options, 'several']),
  overdue: z.array(z.strictObject({ ...item, ...overdue, letterNumber: nameSchema.nullable() })).max(1000),
  dueSoon: z.array(z.strictObject({ ...item, workingDaysLeft: z.int().min(0) })).max(1000),
  /** How many there are in all, with those that the cap left out. */
  overdueInAll: z.int().min(0),
  dueSoonInAll: z.int().min(0),
  /** How many the cap left out. */
  unlisted: z.int().min(0),
  link: linkSchema,
});
