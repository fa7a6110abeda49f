import { z } from 'zod';
import { budgetFenSchema, fenSchema } from '../money/fen.ts';
import { effectSchema, factNameSchema } from '../rule-set/definition.ts';
import { hashSchema, idSchema } from '../values.ts';

/** A fact as it was looked at: its value and the event it came from (null: known without an event, such as "no findings"). */
export const factSchema = z.strictObject({
  value: z.union([z.string(), z.number(), z.boolean()]).nullable(),
  eventId: z.string().nullable(),
});
export type Fact = z.output<typeof factSchema>;

/**
 * What the rules say about one line; derived, and stored only inside a decision, as it was seen.
 * `determined`: the change is a number. `open`: a person must fill it in within the bounds.
 * `undecidable`: a fact is missing, or no row matches, or no rule set governs the year.
 */
export const proposalSchema = z.strictObject({
  status: z.enum(['determined', 'open', 'undecidable']),
  currentBudget: budgetFenSchema.nullable(),
  change: fenSchema.nullable(),
  /** Bounds of the change in fen, both inclusive; null unless open. */
  bounds: z.strictObject({ min: fenSchema, max: fenSchema }).nullable(),
  proposedBudget: budgetFenSchema.nullable(),
  /** Part of the proposed budget that is not released until the hold ends; null unless determined. */
  held: budgetFenSchema.nullable(),
  heldUntil: z.literal('rectified').nullable(),
  priority: z.boolean(),
  effects: z.array(effectSchema),
  /**
   * Why nothing can be said: the missing facts, or `row` (no row matches), `ruleSet` (none adopted), `effect` (what the row
   * does cannot be computed, such as an unknown parameter), `range` (the result would be beyond 9×10¹⁵ fen).
   */
  missing: z.array(z.string().min(1).max(60)),
  ruleSet: z.strictObject({ id: idSchema, version: z.int().min(1), definitionHash: hashSchema }).nullable(),
  rowId: idSchema.nullable(),
  /** Position of the row in the table, from 1. */
  rowNumber: z.int().min(1).nullable(),
  facts: z.partialRecord(factNameSchema, factSchema),
  /** Rule engine and version of the arithmetic. */
  engine: z.string().min(1).max(60),
  /** SHA-256 over rule set, facts and engine, from which everything above follows. */
  hash: hashSchema,
});
export type Proposal = z.output<typeof proposalSchema>;
