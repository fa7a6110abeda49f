import { useSearchParams } from 'react-router';

/** Members of the address that say which findings are shown; the others say from when and in which order. */
export const filterNames = [
  'objectId',
  'unit',
  'department',
  'category',
  'class',
  'severity',
  'state',
  'standing',
  'ageing',
  'promise',
  'lookBack',
  'flag',
  'result',
  'withinTerm',
  'repeat',
  'extended',
  'pending',
  'q',
] as const;
export type FilterName = (typeof filterNames)[number];
export type Filter = Partial<Record<FilterName | 'fiscalYear', string>>;

/** The filter as it stands in the address. */
export function useFilter(): Filter {
  const [members] = useSearchParams();
  const stated = [...filterNames, 'fiscalYear'].flatMap((name) => {
    const value = members.get(name);
    return value === null || value === '' ? [] : [[name, value] as const];
  });
  return Object.fromEntries(stated);
}

/** The ledger with the filter of a figure, at the same moment and in the same order. */
export function useAddressOf(): (filter: object | null) => string | null {
  const [members] = useSearchParams();
  return (filter) => {
    if (filter === null) return null;
    const target = new URLSearchParams();
    for (const [name, value] of Object.entries(filter)) target.set(name, String(value));
    for (const name of ['asOf', 'sort']) {
      const value = members.get(name);
      if (value !== null) target.set(name, value);
    }
    return `/ledger?${target}`;
  };
}
