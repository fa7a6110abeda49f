import { useAddress } from '../../app/moment.ts';

/** The ledger with the filter of one of its figures; null where the figure has none. */
export function useLedgerLink(): (filter: object | null) => string | null {
  const to = useAddress();
  return (filter) => (filter === null ? null : to('/ledger', { ...filter }));
}
