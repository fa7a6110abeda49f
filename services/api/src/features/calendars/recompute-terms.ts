import { randomUUID } from 'node:crypto';
import { dayOf, recomputeTerm, systemPrincipal } from '@bihuan/domain';
import { commandMetadata } from '../../command-metadata.ts';
import type { Parts } from '../../parts.ts';
import { waitForHead } from '../../wait-for-head.ts';
import { calendarAt } from './calendar-at.ts';

type Needs = Pick<Parts, 'store' | 'streams' | 'projections' | 'clock' | 'zone'>;

/**
 * Counts every open finding's provisional term again by the calendars known now, published here or brought by this release, and returns
 * the ids of those that changed. It converges: what is told already is not told again, whoever runs it, however often and after whatever
 * crash, because each finding's own stream decides. Refused: `projection.behind`.
 */
export async function recomputeTerms(parts: Needs, { timeoutMs }: { readonly timeoutMs: number }): Promise<string[]> {
  const { projections, streams, clock, zone } = parts;
  await waitForHead(parts, { timeoutMs, projections: ['ledger', 'settings'] });
  const view = { asOf: null, on: dayOf(clock(), zone) };
  const { items } = await projections.ledger.provisionalTerms(systemPrincipal, view);
  if (items.length === 0) return [];
  const { calendar } = await calendarAt({ projections, principal: systemPrincipal }, view);
  const changed: string[] = [];
  for (const id of items) {
    const command = commandMetadata({
      principal: systemPrincipal,
      operationId: 'recomputeTerm',
      params: { id },
      body: undefined,
      idempotencyKey: null,
      correlationId: randomUUID(),
    });
    const { events } = await streams.finding.execute({
      id,
      command,
      decide: (state) => recomputeTerm(calendar, state),
    });
    if (events.length > 0) changed.push(id);
  }
  return changed;
}
