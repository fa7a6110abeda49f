import { z } from 'zod';

const scalarSchema = z.union([z.string(), z.number(), z.boolean()]);
const valuesSchema = z.array(scalarSchema).min(1).max(100);

/** One typed cell. `interval` is half-open where `includesTo` is false; a missing bound is unbounded. */
export const conditionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('any') }),
  z.strictObject({ kind: z.literal('in'), values: valuesSchema }),
  z.strictObject({ kind: z.literal('not-in'), values: valuesSchema }),
  z.strictObject({
    kind: z.literal('interval'),
    from: z.number().optional(),
    to: z.number().optional(),
    includesFrom: z.boolean(),
    includesTo: z.boolean(),
  }),
]);
export type Condition = z.output<typeof conditionSchema>;
