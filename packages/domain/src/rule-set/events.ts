import { z } from 'zod';
import { defineEvent, type EventOf } from '../event/define.ts';
import { yearSchema } from '../time/years.ts';
import { hashSchema, idSchema, nameSchema, reasonSchema } from '../values.ts';
import { ruleSetDefinitionSchema } from './definition.ts';

/** In the rule set's own stream: every version is kept. */
export const ruleSetDrafted = defineEvent(
  'RuleSetDrafted',
  1,
  z.strictObject({
    ruleSetId: idSchema,
    version: z.int().min(1),
    definition: ruleSetDefinitionSchema,
    note: reasonSchema.nullable(),
  }),
);
/**
 * In the adoption stream of a jurisdiction and fiscal year: the last one governs the year.
 * It carries the whole definition, so that a proposal of the past never depends on another stream.
 */
export const ruleSetAdopted = defineEvent(
  'RuleSetAdopted',
  1,
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

export type RuleSetEvent = EventOf<typeof ruleSetDrafted>;
export type AdoptionEvent = EventOf<typeof ruleSetAdopted>;
