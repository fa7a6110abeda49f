import { z } from 'zod';
import { idSchema, reasonSchema } from '../values.ts';

/** Words for people in both languages. */
export const bilingualSchema = z.strictObject({ zh: reasonSchema, en: reasonSchema });
export type Bilingual = z.output<typeof bilingualSchema>;

/** A decimal number of per cent as text, so that no floating point touches money: `-30`, `12.5`. */
export const percentTextSchema = z.string().regex(/^-?\d{1,6}(\.\d{1,6})?$/, { error: 'money.bad-percentage' });

/** A percentage written out, or the name of a parameter that bureaus publish every year. */
export const ratioRefSchema = z.union([
  z.strictObject({ percent: percentTextSchema }),
  z.strictObject({ parameter: idSchema }),
]);
export type RatioRef = z.output<typeof ratioRefSchema>;

/** What a condition can look at. Each has a value or is missing; a missing fact that is asked for makes the line undecidable. */
export const factNames = [
  'grade',
  'score',
  'notDemonstrated',
  'objectKind',
  'policyArea',
  'department',
  'currentBudget',
  'fundsEvaluated',
  'rectification',
  'openFindings',
] as const;
export const factNameSchema = z.enum(factNames);
export type FactName = z.output<typeof factNameSchema>;

const scalarSchema = z.union([z.string(), z.number(), z.boolean()]);

/** One typed cell. `interval` is half-open where `includesTo` is false; a missing bound is unbounded. */
export const conditionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('any') }),
  z.strictObject({ kind: z.literal('in'), values: z.array(scalarSchema).min(1).max(100) }),
  z.strictObject({
    kind: z.literal('interval'),
    from: z.number().optional(),
    to: z.number().optional(),
    includesFrom: z.boolean(),
    includesTo: z.boolean(),
  }),
]);
export type Condition = z.output<typeof conditionSchema>;

/** The amount that a percentage is taken of. */
export const baseNameSchema = z.enum(['currentBudget']);

export const effectSchema = z.discriminatedUnion('kind', [
  /** The amount stays as it is. */
  z.strictObject({ kind: z.literal('keep'), base: baseNameSchema }),
  /** A change by exactly this share of the base; negative is a cut. */
  z.strictObject({ kind: z.literal('change'), base: baseNameSchema, by: ratioRefSchema }),
  /** A person fills in the change, within these shares of the base: an open line. */
  z.strictObject({
    kind: z.literal('judgement'),
    base: baseNameSchema,
    atLeast: ratioRefSchema,
    atMost: ratioRefSchema,
  }),
  /** What is left after the change is not released until the findings are rectified. */
  z.strictObject({ kind: z.literal('hold'), until: z.literal('rectified') }),
  /** Given priority; carries no number. */
  z.strictObject({ kind: z.literal('priority') }),
]);
export type Effect = z.output<typeof effectSchema>;

export const ruleRowSchema = z.strictObject({
  id: idSchema,
  /** Facts that are not named are `any`. */
  when: z.partialRecord(factNameSchema, conditionSchema),
  effects: z.array(effectSchema).min(1).max(10),
  note: bilingualSchema,
});
export type RuleRow = z.output<typeof ruleRowSchema>;

/** A decision table as the budget office owns it: first matching row wins. */
export const ruleSetDefinitionSchema = z.strictObject({
  title: bilingualSchema,
  legalBasis: z.string().max(500).nullable(),
  parameters: z.record(idSchema, z.strictObject({ percent: percentTextSchema, label: bilingualSchema })),
  hitPolicy: z.literal('first'),
  rows: z.array(ruleRowSchema).min(1).max(500),
});
export type RuleSetDefinition = z.output<typeof ruleSetDefinitionSchema>;
