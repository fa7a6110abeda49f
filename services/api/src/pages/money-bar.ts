/** A change of money as a small bar from the middle; all amounts are fractions of `full`, the longest bar of the page. */
export interface MoneyBar {
  readonly change: number | null;
  /** `max` is null where there is no upper bound. */
  readonly bounds: { readonly min: number; readonly max: number | null } | null;
  readonly decided: boolean;
  readonly full: number;
}

const half = 46;

/** Hatched while proposed, solid once decided, open-ended (dashed) where a person must still fill in. */
export function moneyBarSvg({ change, bounds, decided, full }: MoneyBar): string {
  const length = (amount: number) =>
    full === 0 ? 0 : Math.max(amount === 0 ? 0 : 2, (Math.abs(amount) / full) * half);
  const side = (amount: number, kind: string) => {
    const width = length(amount).toFixed(1);
    const x = (amount < 0 ? 48 - length(amount) : 48).toFixed(1);
    return `<rect class="${kind}" x="${x}" y="3" width="${width}" height="10"/>`;
  };
  const shapes: string[] = [];
  if (change !== null && change !== 0)
    shapes.push(side(change, `${change < 0 ? 'cut' : 'rise'}-${decided ? 'solid' : 'hatch'}`));
  if (change === null && bounds !== null) {
    if (bounds.min < 0) shapes.push(side(bounds.min, 'openend neg'));
    const most = bounds.max ?? full;
    if (most > 0) shapes.push(side(most, 'openend'));
  }
  return `<svg class="bar" viewBox="0 0 96 16" aria-hidden="true">${shapes.join('')}<path class="axis" d="M48 0V16"/></svg>`;
}

/** The two hatch patterns that the bars refer to; once a page. */
export const hatchDefinitions = `<svg width="0" height="0" aria-hidden="true" class="defs"><defs>${[
  ['cut', '#a13d2b'],
  ['rise', '#0d5c56'],
]
  .map(
    ([name, tone]) =>
      `<pattern id="hatch-${name}" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V4" stroke="${tone}" stroke-width="2"/></pattern>`,
  )
  .join('')}</defs></svg>`;
