import { useLocation, useMatch } from 'react-router';
import { LinePage } from './line-page.tsx';
import { TablePage } from './table-page.tsx';
import './money.css';

/** What a link from the table says of itself: the line lies over the table, which stays as it was. */
export const overTable = { overTable: true } as const;

/** One page at two addresses, so that the table keeps its place while a line is looked at. */
export function MoneyDesk() {
  const { state } = useLocation() as { readonly state: { readonly overTable?: boolean } | null };
  const id = useMatch('/money/lines/:id')?.params.id ?? null;
  if (id !== null && state?.overTable !== true) return <LinePage id={id} />;
  return <TablePage opened={id} />;
}
