const half = 46;

interface Change {
  readonly change: number | null;
  /** Of an open line; `max` is null where there is no upper bound. */
  readonly bounds: { readonly min: number; readonly max: number | null } | null;
  readonly decided: boolean;
  /** The longest bar of the table. */
  readonly full: number;
}

/** A change of money as a bar from the middle: left cut, right raise; hatched while proposed, solid once decided, open-ended where a person must fill in. */
export function MoneyBar({ change, bounds, decided, full }: Change) {
  const length = (amount: number) => (full === 0 || amount === 0 ? 0 : Math.max(2, (Math.abs(amount) / full) * half));
  const side = (amount: number, kind: string) =>
    amount === 0 ? null : (
      <rect className={kind} x={amount < 0 ? 48 - length(amount) : 48} y={3} width={length(amount)} height={10} />
    );
  return (
    <svg className="money-bar" viewBox="0 0 96 16" width={96} height={16} aria-hidden="true">
      {change !== null && side(change, `${change < 0 ? 'cut' : 'rise'}-${decided ? 'solid' : 'hatch'}`)}
      {change === null && bounds !== null && (
        <>
          {side(Math.min(0, bounds.min), 'open-end')}
          {side(Math.max(0, bounds.max ?? full), 'open-end')}
        </>
      )}
      <path className="axis" d="M48 0V16" />
    </svg>
  );
}

/** The hatch patterns that the bars refer to; once on a page. */
export function Hatches() {
  return (
    <svg width={0} height={0} aria-hidden="true" className="hatches">
      <defs>
        {(['cut', 'rise'] as const).map((name) => (
          <pattern
            key={name}
            id={`hatch-${name}`}
            width={4}
            height={4}
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path className={`hatch-line-${name}`} d="M0 0V4" strokeWidth={2} />
          </pattern>
        ))}
      </defs>
    </svg>
  );
}
