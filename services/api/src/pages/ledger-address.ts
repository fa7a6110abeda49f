import { member } from './page-request.ts';

/** Members of the address that say which findings are shown; the others say from when and in which language. */
const filterNames = [
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
  'q',
] as const;

type FilterAsked = { readonly [Name in (typeof filterNames)[number]]?: string };

/** The filter as it stands in the address. */
export const filterAsked = (address: URL): FilterAsked =>
  Object.fromEntries(filterNames.flatMap((name) => stated(name, member(address, name))));

const stated = (name: string, value: string | undefined) => (value === undefined ? [] : [[name, value] as const]);

/** The ledger with another filter, at the same moment and in the same language; null where no finding can be meant. */
export function addressOfFilter(address: URL, filter: object | null): string | null {
  if (filter === null) return null;
  const target = new URL('/ledger', address);
  for (const [name, value] of Object.entries(filter)) target.searchParams.set(name, String(value));
  for (const name of ['asOf', 'lang', 'sort']) {
    const value = member(address, name);
    if (value !== undefined) target.searchParams.set(name, value);
  }
  return `${target.pathname}${target.search}`;
}
