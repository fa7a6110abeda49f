import { z } from 'zod';
import { decimalTextSchema } from '../money/decimal.ts';
import { budgetFenSchema, fenSchema } from '../money/fen.ts';
import { actionEffectSchema, effectSchema } from '../rule-set/effects.ts';
import { factNameSchema } from '../rule-set/facts.ts';
import { bilingualSchema } from '../rule-set/words.ts';
import { hashSchema, idSchema } from '../values.ts';

/** A fact as it was looked at: its value and the event it came from (null: known without an event, such as "no findings"). */
export const factSchema = z.strictObject({
  value: z.union([z.string(), z.number(), z.boolean()]).nullable(),
  eventId: z.string().nullable(),
  /** It can still change without anything being recorded about this line: a rank in a ranking that is not fixed. */
  provisional: z.boolean().optional(),
});
export type Fact = z.output<typeof factSchema>;

/** Bounds of the change in fen, both inclusive; `max` is null where the rules state no upper bound. */
export const changeBoundsSchema = z.strictObject({ min: fenSchema, max: fenSchema.nullable() });
export type ChangeBounds = z.output<typeof changeBoundsSchema>;

/** A row that applies. */
export const rowMatchSchema = z.strictObject({
  tableId: idSchema,
  role: z.enum(['rule', 'exemption', 'veto']),
  rowId: idSchema,
  /** Position of the row in its table, from 1. */
  rowNumber: z.int().min(1),
});
export type RowMatch = z.output<typeof rowMatchSchema>;

/**
 * One step of the arithmetic. `amount` is what it adds to the change (or, of a claw-back and a hold, what goes back or is held); a step
 * of an open line says which bound it makes.
 */
export const proposalStepSchema = z.strictObject({
  kind: z.enum([
    'keep',
    'share',
    'amount',
    'per-unit',
    'cancel',
    'no-bound',
    'cap',
    'floor',
    'ceiling',
    'claw-back',
    'hold',
  ]),
  bound: z.enum(['exact', 'least', 'most']),
  /** Which of the alternatives it belongs to, from 0; null: all of them. */
  alternative: z.int().min(0).nullable(),
  tableId: idSchema.nullable(),
  rowId: idSchema.nullable(),
  /** What the share is taken of, or the fact that is counted. */
  of: factNameSchema.nullable(),
  baseAmount: fenSchema.nullable(),
  /** Per cent of the base, or how many units. */
  factor: decimalTextSchema.nullable(),
  /** Per unit. */
  unitAmount: fenSchema.nullable(),
  amount: fenSchema,
  /** Whether the amount was rounded. */
  rounded: z.boolean(),
});
export type ProposalStep = z.output<typeof proposalStepSchema>;

/**
 * What the rules say about one line; derived, and stored only inside a decision, as it was seen.
 * `determined`: the change is a number. `open`: a person must fill it in within the bounds.
 * `undecidable`: a fact is missing, or no row matches, or no rule set governs the year.
 */
export const proposalSchema = z.strictObject({
  status: z.enum(['determined', 'open', 'undecidable']),
  currentBudget: budgetFenSchema.nullable(),
  change: fenSchema.nullable(),
  /** Null unless open; of several alternatives the widest. */
  bounds: changeBoundsSchema.nullable(),
  proposedBudget: budgetFenSchema.nullable(),
  /** Part of the proposed budget that is not released until the hold ends; null unless determined. */
  held: budgetFenSchema.nullable(),
  heldUntil: z.literal('rectified').nullable(),
  /** Money of this year that goes back to the treasury; null where nothing can be said. */
  clawBack: budgetFenSchema.nullable(),
  priority: z.boolean(),
  /** One of them, as a person decides: a cut or an improvement plan. The change must be within the bounds of one. */
  alternatives: z.array(
    z.strictObject({
      label: bilingualSchema,
      bounds: changeBoundsSchema,
      heldUntil: z.literal('rectified').nullable(),
      actions: z.array(actionEffectSchema),
    }),
  ),
  /** Of every row that applies. */
  effects: z.array(effectSchema),
  /** Those of them that carry no money. */
  actions: z.array(actionEffectSchema),
  steps: z.array(proposalStepSchema),
  /**
   * Why nothing can be said: the missing facts, or `row` (no row matches), `ruleSet` (none adopted), `effect` (what the row
   * does cannot be computed, such as an unknown parameter), `expression` (one of the rules cannot be computed from these facts),
   * `range` (the result would be beyond 9×10¹⁵ fen).
   */
  missing: z.array(z.string().min(1).max(60)),
  /** Facts that are missing only to say whether something beside the money is done. */
  unclear: z.array(z.string().min(1).max(60)),
  /** Rests on a ranking or a ceiling that is not fixed. */
  provisional: z.boolean(),
  ruleSet: z
    .strictObject({
      id: idSchema,
      version: z.int().min(1),
      definitionHash: hashSchema,
      /** Values of the fiscal year that are not the defaults. */
      parameters: z.record(idSchema, decimalTextSchema).optional(),
    })
    .nullable(),
  /** In the order of the tables: exemptions and vetoes too. */
  matches: z.array(rowMatchSchema),
  /** The first row that says what is done. */
  rowId: idSchema.nullable(),
  rowNumber: z.int().min(1).nullable(),
  facts: z.partialRecord(factNameSchema, factSchema),
  /** Rule engine and version of the arithmetic. */
  engine: z.string().min(1).max(60),
  /** SHA-256 over rule set, facts and engine, from which everything above follows. */
  hash: hashSchema,
});
export type Proposal = z.output<typeof proposalSchema>;
