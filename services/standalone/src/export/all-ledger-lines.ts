import type { OutputOf, RequestOf } from '@bihuan/contract';
import type { Client } from '../client/client.ts';

export type Ledger = OutputOf<'getLedger'>;

export type LedgerQuestion = Omit<NonNullable<RequestOf<'getLedger'>['query']>, 'limit' | 'cursor' | 'fiscalYear'> & {
  readonly fiscalYear?: number;
  /** Most lines; all of them when it is left out. */
  readonly limit?: number;
};

const pageSize = 1000;

/** The API's answer, its pages put together: every page is asked at the position of the first, so that they fit each other. */
export async function allLedgerLines(client: Client, { limit, ...asked }: LedgerQuestion): Promise<Ledger> {
  const first = await client.call('getLedger', { query: { ...asked, limit: Math.min(limit ?? pageSize, pageSize) } });
  const items = [...first.items];
  let { next } = first;
  const moment = { asOf: asked.asOf ?? first.position ?? '0', on: first.on };
  while (next !== null && (limit === undefined || items.length < limit)) {
    const left = limit === undefined ? pageSize : Math.min(limit - items.length, pageSize);
    const page = await client.call('getLedger', { query: { ...asked, ...moment, limit: left, cursor: next } });
    items.push(...page.items);
    next = page.next;
  }
  return { ...first, items, next };
}
