import { z } from 'zod';
import { defineEvent, type EventOf } from '../event/define.ts';
import { decimalTextSchema } from '../money/decimal.ts';
import { budgetFenSchema } from '../money/fen.ts';
import { yearSchema } from '../time/years.ts';
import { hashSchema, idSchema, nameSchema, reasonSchema } from '../values.ts';
import { ruleSetDefinitionSchema } from './definition.ts';

/** In the rule set's own stream: every version is kept. */
export const ruleSetDrafted = defineEvent(
  'RuleSetDrafted',
  2,
  z.strictObject({
    ruleSetId: idSchema,
    version: z.int().min(1),
    definition: ruleSetDefinitionSchema,
    note: reasonSchema.nullable(),
  }),
);
/** In the rule set's own stream: it is adopted no more; years that it governs keep it. */
export const ruleSetRetired = defineEvent(
  'RuleSetRetired',
  1,
  z.strictObject({ ruleSetId: idSchema, reason: reasonSchema, documentNumber: nameSchema.nullable() }),
);
/**
 * In the adoption stream of a jurisdiction and fiscal year: the last one governs the year.
 * It carries the whole definition, so that a proposal of the past never depends on another stream.
 */
export const ruleSetAdopted = defineEvent(
  'RuleSetAdopted',
  2,
  z.strictObject({
    fiscalYear: yearSchema,
    ruleSetId: idSchema,
    version: z.int().min(1),
    definition: ruleSetDefinitionSchema,
    /** SHA-256 of the canonical definition. */
    definitionHash: hashSchema,
    documentNumber: nameSchema.nullable(),
    reason: reasonSchema.nullable(),
  }),
);
/** In the adoption stream: the values that a bureau publishes for the year; they win over the defaults and over earlier values. */
export const ruleParametersSet = defineEvent(
  'RuleParametersSet',
  1,
  z.strictObject({
    fiscalYear: yearSchema,
    ruleSetId: idSchema,
    /** All of them: a parameter that is not named has its default again. */
    values: z.record(idSchema, decimalTextSchema),
    documentNumber: nameSchema.nullable(),
    reason: reasonSchema.nullable(),
  }),
);
/**
 * In the adoption stream: what the ceiling takes from each line. Until it is fixed, lines of rules with a ceiling are provisional; a
 * line that changes afterwards changes alone. The last one holds; another adoption ends it.
 */
export const ceilingFixed = defineEvent(
  'CeilingFixed',
  1,
  z.strictObject({
    fiscalYear: yearSchema,
    ruleSetId: idSchema,
    version: z.int().min(1),
    limit: budgetFenSchema,
    /** Only lines that give something. */
    reductions: z.array(z.strictObject({ subjectId: idSchema, reduction: budgetFenSchema })).max(200_000),
    documentNumber: nameSchema.nullable(),
    reason: reasonSchema.nullable(),
  }),
);

export type RuleSetEvent = EventOf<typeof ruleSetDrafted> | EventOf<typeof ruleSetRetired>;
export type AdoptionEvent =
  | EventOf<typeof ruleSetAdopted>
  | EventOf<typeof ruleParametersSet>
  | EventOf<typeof ceilingFixed>;
