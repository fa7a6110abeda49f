import { randomUUID } from 'node:crypto';
import { dayOf, parseStreamName, Refused, systemPrincipal } from '@bihuan/domain';
import { mayPass } from '@bihuan/event-store';
import type { Parts } from '../../parts.ts';
import { carryOutIssue } from './issue-letter.ts';

/**
 * Finishes every issue that a crash interrupted, each with the day and the number it had, and returns the letters' ids. One that is
 * refused stops no start: it stays listed as being issued, can be issued again or voided, and is tried again at the next start.
 */
export async function resumeLetters(parts: Parts): Promise<readonly string[]> {
  const resumed: string[] = [];
  for (const letterId of await perhapsInterrupted(parts)) {
    const { status } = await parts.streams.letter.load(letterId);
    if (status !== 'issuing') continue;
    parts.log.info({ letterId }, 'resuming issue of letter');
    try {
      await carryOutIssue(parts, letterId, { principal: systemPrincipal, correlationId: randomUUID() });
      resumed.push(letterId);
    } catch (error) {
      if (!(error instanceof Refused) || mayPass(error)) throw error;
      parts.log.error({ letterId, err: error }, 'issue of letter could not be resumed');
    }
  }
  return resumed;
}

/** What the read models know to be on its way, and whatever the log has about letters beyond them: none is missed. */
async function perhapsInterrupted(parts: Parts): Promise<ReadonlySet<string>> {
  const { store, jurisdiction } = parts;
  const { items, position } = await knownOnTheWay(parts);
  const ids = new Set(items.map(({ id }) => id));
  const after = position === null ? {} : { after: BigInt(position) };
  for await (const { stream } of store.readAll({ ...after, prefixes: [`${jurisdiction}.letter~`] })) {
    const name = parseStreamName(stream);
    if (name !== null) ids.add(name.id);
  }
  return ids;
}

async function knownOnTheWay({ projections, clock, zone }: Parts) {
  try {
    return await projections.letters.beingIssued(systemPrincipal, { asOf: null, on: dayOf(clock(), zone) });
  } catch (error) {
    if (error instanceof Refused && error.code === 'projection.not-serving') return { items: [], position: null };
    throw error;
  }
}
