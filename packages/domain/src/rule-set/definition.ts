import { z } from 'zod';
import { idSchema } from '../values.ts';
import { conditionSchema } from './condition.ts';
import { effectSchema } from './effects.ts';
import { factNameSchema } from './facts.ts';
import { amountRefSchema, parameterSchema, ratioRefSchema } from './parameters.ts';
import { bilingualSchema } from './words.ts';

/** Rows of one table, and of all tables of a rule set; a larger one is refused. */
export const mostRows = { table: 1000, ruleSet: 2000 } as const;

/** A condition of its own beside the cells, in the engine's expression language. */
export const expressionTextSchema = z.string().trim().min(1).max(1000);

const legalBasisSchema = z.string().trim().min(1).max(500).nullable();

export const ruleRowSchema = z.strictObject({
  id: idSchema,
  /** Facts that are not named are `any`. */
  when: z.partialRecord(factNameSchema, conditionSchema),
  /** Must be true as well. Gaps and overlaps are not looked for in it. */
  expression: expressionTextSchema.nullable().default(null),
  effects: z.array(effectSchema).min(1).max(10),
  note: bilingualSchema,
  legalBasis: legalBasisSchema.default(null),
});
export type RuleRow = z.output<typeof ruleRowSchema>;

export const ruleTableSchema = z.strictObject({
  id: idSchema,
  title: bilingualSchema,
  /**
   * `rule`: says what is done. `exemption`: says which tables do not apply, with a reason. `veto`: where a row of it applies,
   * nothing else does.
   */
  role: z.enum(['rule', 'exemption', 'veto']).default('rule'),
  /** `department`: whole departments; `object`: everything else. */
  subject: z.enum(['object', 'department', 'any']).default('any'),
  /** `first`: the first matching row decides, and there must be one. `collect`: every matching row counts, and there may be none. */
  hitPolicy: z.enum(['first', 'collect']),
  rows: z.array(ruleRowSchema).min(1).max(mostRows.table, { error: 'rules.too-many-rows' }),
});
export type RuleTable = z.output<typeof ruleTableSchema>;

/** The most that the whole budget may come to: an amount, or a share of this year's total. */
const ceilingSchema = z.strictObject({
  limit: z.union([z.strictObject({ amount: amountRefSchema }), z.strictObject({ share: ratioRefSchema })]),
  /** `pro-rata`: every line gives the same share; `priority`: lines of lower priority give first. */
  reduction: z.enum(['pro-rata', 'priority']),
});
export type Ceiling = z.output<typeof ceilingSchema>;

export const roundingUnits = ['fen', 'yuan', 'hundred-yuan', 'thousand-yuan', 'ten-thousand-yuan'] as const;

/** Rules as the budget office owns them: tables in their order turn facts into effects, effects become fen. */
export const ruleSetDefinitionSchema = z.strictObject({
  title: bilingualSchema,
  legalBasis: legalBasisSchema.default(null),
  /** Their defaults; the values of a fiscal year are an event of their own. */
  parameters: z.record(idSchema, parameterSchema).default({}),
  /** Expressions with a name, for expressions of rows and for one another. */
  expressions: z
    .record(idSchema, z.strictObject({ expression: expressionTextSchema, label: bilingualSchema }))
    .default({}),
  tables: z
    .array(ruleTableSchema)
    .min(1)
    .max(20)
    .refine((tables) => tables.reduce((sum, { rows }) => sum + rows.length, 0) <= mostRows.ruleSet, {
      error: 'rules.too-many-rows',
    }),
  ceiling: ceilingSchema.nullable().default(null),
  /** Every share is rounded half-up to a whole number of these. */
  rounding: z.strictObject({ unit: z.enum(roundingUnits) }).default({ unit: 'fen' }),
});
export type RuleSetDefinition = z.output<typeof ruleSetDefinitionSchema>;

/** The definition with the values of a fiscal year in the place of its defaults; the same one where there are none. */
export function withParameterValues(
  definition: RuleSetDefinition,
  values: Readonly<Record<string, string>>,
): RuleSetDefinition {
  const stated = Object.entries(values).filter(([name]) => Object.hasOwn(definition.parameters, name));
  if (stated.length === 0) return definition;
  const parameters = { ...definition.parameters };
  for (const [name, value] of stated) {
    const parameter = parameters[name];
    if (parameter !== undefined) parameters[name] = { ...parameter, value };
  }
  return { ...definition, parameters };
}
