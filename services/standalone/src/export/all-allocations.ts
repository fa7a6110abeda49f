import type { OutputOf, RequestOf } from '@bihuan/contract';
import type { Client } from '../client/client.ts';

export type Allocations = OutputOf<'listAllocations'>;

export interface AllocationQuestion {
  readonly fiscalYear: number;
  /** A day or a position. */
  readonly asOf?: string;
  readonly grade?: string;
  readonly department?: string;
  /** Most lines; all of them when it is left out. */
  readonly limit?: number;
}

const pageSize = 1000;

/** The API's answer, its pages put together: every page is asked at the position of the first, so that they fit each other. */
export async function allAllocations(client: Client, { limit, ...filter }: AllocationQuestion): Promise<Allocations> {
  const query = {
    ...filter,
    limit: Math.min(limit ?? pageSize, pageSize),
  } satisfies RequestOf<'listAllocations'>['query'];
  const first = await client.call('listAllocations', { query });
  const items = [...first.items];
  let { next } = first;
  while (next !== null && (limit === undefined || items.length < limit)) {
    const left = limit === undefined ? pageSize : Math.min(limit - items.length, pageSize);
    const page = await client.call('listAllocations', { query: { ...query, limit: left, cursor: next } });
    items.push(...page.items);
    next = page.next;
  }
  return { ...first, items, next };
}
