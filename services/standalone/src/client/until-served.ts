import type { Client } from './client.ts';

/** Resolves once every question sees that position, so that "done" on the screen means that the next command shows it. */
export async function untilServed(client: Client, position: string | null): Promise<void> {
  if (position !== null) await client.call('listFiscalYears', { query: { after: position } });
}
