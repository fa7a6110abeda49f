import { Link } from 'react-router';
import { useAddressOf } from './filter.ts';

/** A figure that leads to the findings that it counts; plain where there are none. */
export function Figure({
  of,
  text,
}: {
  readonly of: { readonly count: number; readonly filter: object | null };
  readonly text?: string;
}) {
  const addressOf = useAddressOf();
  const to = of.count === 0 ? null : addressOf(of.filter);
  const shown = text ?? String(of.count);
  return to === null ? shown : <Link to={to}>{shown}</Link>;
}
