const decimals = 6;
const scale = 10n ** BigInt(decimals);

/**
 * A quotient as exact decimal text: all of it where six decimals are enough, else cut off downwards and never rounded, so that what lies
 * below a threshold stays below it. `quotientText(199n, 3n)` is `'66.333333'`. The divisor is above zero.
 */
export function quotientText(dividend: bigint, divisor: bigint): string {
  const scaled = dividend * scale;
  const cut = scaled / divisor - (scaled < 0n && scaled % divisor !== 0n ? 1n : 0n);
  const digits = (cut < 0n ? -cut : cut).toString().padStart(decimals + 1, '0');
  const fraction = digits.slice(-decimals).replace(/0+$/, '');
  return `${cut < 0n ? '-' : ''}${digits.slice(0, -decimals)}${fraction === '' ? '' : `.${fraction}`}`;
}
