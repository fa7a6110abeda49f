import { decimal, isAllowed, type Parameter, quotientText } from '@bihuan/domain';

export interface Sweep {
  readonly from: string;
  readonly to: string;
  readonly steps: number;
}

/**
 * Values from one end to the other in even steps, exact to six decimals, each once. A cut is negative; whoever says "from 0 to 50" of a
 * parameter that can only be negative means a cut of so many per cent.
 */
export function sweepValues(parameter: Parameter | undefined, { from, to, steps }: Sweep): readonly string[] {
  const isCut = parameter !== undefined && [from, to].some((end) => !isAllowed(parameter, end));
  const turned = isCut && [from, to].every((end) => isAllowed(parameter, negative(end)));
  const [first, last] = [scaled(turned ? negative(from) : from), scaled(turned ? negative(to) : to)];
  const values = Array.from({ length: steps + 1 }, (_, step) => {
    const value = first + ((last - first) * BigInt(step)) / BigInt(steps);
    return quotientText(value, million);
  });
  return [...new Set(values)];
}

const million = 1_000_000n;

function scaled(text: string): bigint {
  const { numerator, denominator } = decimal(text);
  return (numerator * million) / denominator;
}

const negative = (text: string): string =>
  text.startsWith('-') ? text.slice(1) : /^0*(\.0*)?$/.test(text) ? text : `-${text}`;
