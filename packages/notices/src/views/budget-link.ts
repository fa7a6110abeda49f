import { budgetFenSchema, fenSchema, nameSchema, reasonSchema, yearSchema } from '@bihuan/domain';
import { z } from 'zod';
import { letterShape, termSchema } from './letter.ts';

/** 预算挂钩通知: what the outcome does to next year's money; totals are added up from the lines when it is rendered. */
export const budgetLinkViewSchema = z.strictObject({
  ...letterShape,
  fiscalYear: yearSchema,
  evaluationYear: yearSchema,
  /** The rule set that the proposals rest on. */
  ruleSet: z.strictObject({ title: termSchema, version: z.int().min(1), legalBasis: nameSchema.nullable() }).nullable(),
  lines: z
    .array(
      z.strictObject({
        objectName: nameSchema,
        grade: termSchema.nullable(),
        currentBudget: budgetFenSchema,
        change: fenSchema,
        finalBudget: budgetFenSchema,
        /** Part of the final budget that is held until the findings are rectified. */
        held: budgetFenSchema,
        /** Row of the rule table, from 1; null where a person decided otherwise. */
        ruleRow: z.int().min(1).nullable(),
        reason: reasonSchema.nullable(),
      }),
    )
    .min(1)
    .max(500),
});
