import { z } from 'zod';
import { decimalTextSchema } from '../money/decimal.ts';
import { idSchema, nameSchema, reasonSchema } from '../values.ts';
import { baseNameSchema, factNameSchema } from './facts.ts';
import { amountRefSchema, ratioRefSchema } from './parameters.ts';
import { bilingualSchema } from './words.ts';

/** What is done beside the money, as data with words; `glossary.ruleAction` has the terms. */
export const ruleActions = [
  'praise',
  'publish',
  'criticise',
  'interview',
  're-evaluate',
  'rectify',
  'improvement-plan',
  'self-evaluation-suffices',
  'favour-similar',
  'examine-similar',
  'secure-funding',
  'suspend-payment',
  'suspend-project',
  'adjust-transfer',
  'sign-off',
  'may-regrade',
] as const;

/** What happens to a policy because of its outcome. */
export const policyActions = ['keep', 'improve', 'merge', 'shrink', 'cancel', 'new-measure'] as const;

/** Effects that change the amount. A share is of its named base; negative is a cut. */
const amountEffects = [
  /** Arranged at the amount of the base; of this year's budget it stays as it is. */
  z.strictObject({ kind: z.literal('keep'), base: baseNameSchema }),
  /** Changed by exactly this share. */
  z.strictObject({ kind: z.literal('change'), base: baseNameSchema, by: ratioRefSchema }),
  /**
   * A person fills in the change, within these shares: an open line. Null: no bound of the rule's own, so that a cut may go as far as
   * nothing is left and a rise has no upper bound. "Cut by at least 10 %" is `atLeast: null, atMost: -10`.
   */
  z.strictObject({
    kind: z.literal('judgement'),
    base: baseNameSchema,
    atLeast: ratioRefSchema.nullable(),
    atMost: ratioRefSchema.nullable(),
  }),
  /** Stays or rises, by what a person decides; null: the rule states no bound. */
  z.strictObject({ kind: z.literal('may-rise'), base: baseNameSchema, atMost: ratioRefSchema.nullable() }),
  /** Changed by this amount. */
  z.strictObject({ kind: z.literal('amount'), by: amountRefSchema }),
  /** Changed by this amount for each one that the fact counts; such effects of several rows add up. */
  z.strictObject({ kind: z.literal('per-unit'), of: factNameSchema, by: amountRefSchema }),
  /** Nothing is arranged. */
  z.strictObject({ kind: z.literal('cancel') }),
  /** Stays as it is, and nothing else may raise it. */
  z.strictObject({ kind: z.literal('freeze') }),
] as const;

/** Effects on what the others leave. */
const limitEffects = [
  /** Not more than this share of the base is arranged. */
  z.strictObject({ kind: z.literal('cap'), base: baseNameSchema, at: ratioRefSchema }),
  /** Not less than this share of the base is arranged. */
  z.strictObject({ kind: z.literal('floor'), base: baseNameSchema, at: ratioRefSchema }),
  /** What is left after the change is not released until the findings are rectified. */
  z.strictObject({ kind: z.literal('hold'), until: z.literal('rectified') }),
  /** Money of this year that goes back to the treasury; it changes no budget of next year. */
  z.strictObject({ kind: z.literal('claw-back'), base: baseNameSchema, share: ratioRefSchema }),
] as const;

/** Effects that carry no money. */
const actionEffects = [
  /** Given priority; a higher level goes first where a ceiling takes from the others. */
  z.strictObject({ kind: z.literal('priority'), level: z.int().min(1).max(9).optional() }),
  z.strictObject({ kind: z.literal('action'), action: z.enum(ruleActions), note: bilingualSchema.optional() }),
  /** Points on another scorecard, such as the office's annual score; negative takes away. */
  z.strictObject({ kind: z.literal('points'), scorecard: bilingualSchema, by: decimalTextSchema.nullable() }),
  z.strictObject({ kind: z.literal('policy'), action: z.enum(policyActions) }),
  /** The grade that the rules give to score and rank. */
  z.strictObject({ kind: z.literal('grade'), is: nameSchema }),
  z.strictObject({ kind: z.literal('basis'), text: reasonSchema }),
  z.strictObject({ kind: z.literal('note'), text: bilingualSchema }),
] as const;
export const actionEffectSchema = z.discriminatedUnion('kind', actionEffects);
export type ActionEffect = z.output<typeof actionEffectSchema>;

const plainEffectSchema = z.discriminatedUnion('kind', [...amountEffects, ...limitEffects, ...actionEffects]);
export type PlainEffect = z.output<typeof plainEffectSchema>;

/** One of these, as a person decides: a cut or an improvement plan, cancelled or suspended. */
const eitherEffectSchema = z.strictObject({
  kind: z.literal('either'),
  options: z
    .array(z.strictObject({ label: bilingualSchema, effects: z.array(plainEffectSchema).min(1).max(6) }))
    .min(2)
    .max(4),
});

/** In an exemption table: the tables named here have no effect, all of them where none is named; the row's note is the reason. */
const exemptEffectSchema = z.strictObject({ kind: z.literal('exempt'), from: z.array(idSchema).max(20) });

export const effectSchema = z.discriminatedUnion('kind', [
  ...amountEffects,
  ...limitEffects,
  ...actionEffects,
  eitherEffectSchema,
  exemptEffectSchema,
]);
export type Effect = z.output<typeof effectSchema>;

const amountKinds: ReadonlySet<Effect['kind']> = new Set([
  ...amountEffects.map(({ shape }) => shape.kind.value),
  'either',
]);

/** Whether the effect says what happens to the amount. */
export const isAmountEffect = (effect: Effect): boolean => amountKinds.has(effect.kind);

const actionKinds: ReadonlySet<Effect['kind']> = new Set(actionEffects.map(({ shape }) => shape.kind.value));

/** Whether the effect carries no money. */
export const isActionEffect = (effect: Effect): effect is ActionEffect => actionKinds.has(effect.kind);
