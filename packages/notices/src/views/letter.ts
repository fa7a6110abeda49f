import {
  budgetFenSchema,
  calendarDateSchema,
  findingClassSchema,
  nameSchema,
  objectKindSchema,
  severitySchema,
  textSchema,
} from '@bihuan/domain';
import { z } from 'zod';

/** A word in both languages, for what has no code in the glossary: a grade of the bureau's own scale, the title of a rule set. */
export const termSchema = z.strictObject({ zh: nameSchema, en: nameSchema });

/** What every letter has. A view holds data, never formatted text: amounts in fen, days as `YYYY-MM-DD`, codes of the glossary. */
export const letterShape = {
  /** 发文机关: the office that issues it, in full. */
  issuer: nameSchema,
  /** 发文字号 such as 催办〔2025〕12号; null until it is issued, and for what bears none. */
  number: nameSchema.nullable(),
  /** 成文日期; null until it is signed off. */
  on: calendarDateSchema.nullable(),
  /** 主送机关, in their order. */
  recipients: z.array(nameSchema).min(1).max(100),
  /** 抄送机关. */
  copies: z.array(nameSchema).max(100),
  /** Whom to ask: an office or a role, never a person's name. */
  contact: z.strictObject({ office: nameSchema, phone: nameSchema.nullable() }).nullable(),
  /** Prints 草稿. */
  draft: z.boolean(),
  /** Some of what it says is made up for demonstration: prints 示例. */
  sample: z.boolean(),
};

/** The object that a letter speaks of, and the years that must not be confused. */
export const subjectSchema = z.strictObject({ name: nameSchema, kind: objectKindSchema });

/** What is asked of a unit about one finding; null where nobody has said. */
export const findingShape = {
  description: textSchema,
  category: nameSchema,
  requirement: textSchema.nullable(),
};

/** A finding as it was raised. */
export const raisedFindingShape = {
  ...findingShape,
  class: findingClassSchema.nullable(),
  severity: severitySchema,
  amount: budgetFenSchema.nullable(),
  basis: textSchema.nullable(),
  /** Null: no term has been set. */
  dueDate: calendarDateSchema.nullable(),
};
