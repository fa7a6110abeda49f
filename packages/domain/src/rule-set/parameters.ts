import { z } from 'zod';
import { decimal, decimalTextSchema, isGreater } from '../money/decimal.ts';
import { idSchema } from '../values.ts';
import { bilingualSchema } from './words.ts';

/** A decimal number of per cent as text, so that no floating point touches money: `-30`, `12.5`. */
export const percentTextSchema = z.string().regex(/^-?\d{1,6}(\.\d{1,6})?$/, { error: 'money.bad-percentage' });

/** An amount in integer fen as text. */
export const fenTextSchema = z.string().regex(/^-?\d{1,16}$/, { error: 'money.bad-fen-text' });

/** What bureaus publish every year: a percentage, an amount in fen, or a plain number; the value here is the default. */
export const parameterSchema = z.strictObject({
  kind: z.enum(['percent', 'amount', 'number']),
  value: decimalTextSchema,
  /** Both inclusive; null where only the kind bounds it. */
  range: z.strictObject({ from: decimalTextSchema, to: decimalTextSchema }).nullable().default(null),
  label: bilingualSchema,
});
export type Parameter = z.output<typeof parameterSchema>;

/** A percentage written out, or the name of a parameter of kind `percent`. */
export const ratioRefSchema = z.union([
  z.strictObject({ percent: percentTextSchema }),
  z.strictObject({ parameter: idSchema }),
]);
export type RatioRef = z.output<typeof ratioRefSchema>;

/** An amount in fen, or the name of a parameter of kind `amount`. */
export const amountRefSchema = z.union([
  z.strictObject({ fen: fenTextSchema }),
  z.strictObject({ parameter: idSchema }),
]);
export type AmountRef = z.output<typeof amountRefSchema>;

/** −100 % leaves nothing; beyond 1000 % is a slip of the pen. */
const widest = {
  percent: { from: '-100', to: '1000' },
  amount: { from: '-9000000000000000', to: '9000000000000000' },
  number: { from: '-999999', to: '999999' },
} as const;

/** The bounds of a value, both inclusive: the narrower of what the parameter states and what its kind allows. */
export function allowedRange({ kind, range }: Pick<Parameter, 'kind' | 'range'>): { from: string; to: string } {
  const { from, to } = widest[kind];
  if (range === null) return { from, to };
  return {
    from: isGreater(decimal(range.from), decimal(from)) ? range.from : from,
    to: isGreater(decimal(to), decimal(range.to)) ? range.to : to,
  };
}

/** Whether a text is a value that the parameter may have. */
export function isAllowed(parameter: Pick<Parameter, 'kind' | 'range'>, value: string): boolean {
  const schema = parameter.kind === 'amount' ? fenTextSchema : percentTextSchema;
  if (!schema.safeParse(value).success) return false;
  const { from, to } = allowedRange(parameter);
  return !isGreater(decimal(from), decimal(value)) && !isGreater(decimal(value), decimal(to));
}
