import { randomUUID } from 'node:crypto';
import { dayOf, parseStreamName, Refused, streamName, systemPrincipal } from '@bihuan/domain';
import { mayPass } from '@bihuan/event-store';
import type { Parts } from '../../parts.ts';
import type { ImportsUnderWay } from '../../read-side.ts';
import { carryOutImport } from './commit.ts';
import { waitForRegister } from './current-register.ts';
import { carryOutTakeBack } from './take-back.ts';

/** How long a taking back waits for read models that are being built anew: what stays is decided on everything recorded. */
const catchUpWithinMs = 600_000;

/**
 * Finishes every import that a crash interrupted, as planned or as taken back, and returns their ids. One that is refused (its kept
 * files are lost, the disk is full, the read models do not come up) stops no start: it stays listed, can be taken back, and is tried
 * again at the next start.
 */
export async function resumeImports(parts: Parts): Promise<readonly string[]> {
  const resumed: string[] = [];
  for (const importId of await perhapsInterrupted(parts)) {
    if (await hasEnded(parts, importId)) continue;
    const { status } = await parts.streams.import.load(importId);
    // A newer release may have added other types at its end.
    if (status === 'none' || status === 'completed' || status === 'taken-back') continue;
    parts.log.info({ importId, status }, 'resuming import');
    try {
      if (status === 'taking-back') {
        await waitForRegister(parts, catchUpWithinMs);
        await carryOutTakeBack(parts, importId, systemPrincipal, randomUUID());
      } else await carryOutImport(parts, importId, systemPrincipal, randomUUID());
      resumed.push(importId);
    } catch (error) {
      if (!(error instanceof Refused) || mayPass(error)) throw error;
      parts.log.error({ importId, err: error }, 'import could not be resumed');
    }
  }
  return resumed;
}

/** What the read models know not to have ended, and whatever the log has about imports beyond them: none is missed, however far behind they are. */
async function perhapsInterrupted(parts: Parts): Promise<ReadonlySet<string>> {
  const { store, jurisdiction } = parts;
  const { items, position } = await knownUnderWay(parts);
  const ids = new Set(items.map(({ id }) => id));
  const after = position === null ? {} : { after: BigInt(position) };
  for await (const { stream } of store.readAll({ ...after, prefixes: [`${jurisdiction}.import~`] })) {
    const name = parseStreamName(stream);
    if (name !== null) ids.add(name.id);
  }
  return ids;
}

async function knownUnderWay({ projections, clock, zone }: Parts): Promise<ImportsUnderWay> {
  try {
    return await projections.register.importsUnderWay(systemPrincipal, { asOf: null, on: dayOf(clock(), zone) });
  } catch (error) {
    if (error instanceof Refused && error.code === 'projection.not-serving') return { items: [], position: null };
    throw error;
  }
}

/** By its last event alone: the plan of a big import is not read at every start. */
async function hasEnded({ store, jurisdiction }: Parts, importId: string): Promise<boolean> {
  const stream = streamName({ jurisdiction, kind: 'import', id: importId });
  for await (const { type } of store.readStream(stream, { direction: 'backwards', limit: 1 })) {
    return type === 'ImportCompleted' || type === 'ImportTakenBack';
  }
  return true;
}
