import { randomUUID } from 'node:crypto';
import { dayOf, Refused, streamName, systemPrincipal } from '@bihuan/domain';
import { mayPass } from '@bihuan/event-store';
import type { Carrying } from '../../command-metadata.ts';
import type { Parts } from '../../parts.ts';
import type { Turn } from '../../shared-turn.ts';
import { carryOutImport } from './commit.ts';
import { waitForRegister } from './current-register.ts';
import { perhapsInterrupted } from './perhaps-interrupted.ts';
import { carryOutTakeBack } from './take-back.ts';

/** How long a taking back waits for read models that are being built anew: what stays is decided on everything recorded. */
const catchUpWithinMs = 600_000;

/**
 * Finishes every import that a crash interrupted, as planned or as taken back, and returns their ids. One that is refused (its kept
 * files are lost, the disk is full, the read models do not come up) stops no start: it stays listed, can be taken back, and is tried
 * again at the next start. Refused `turn.taken` while another replica is at work: it may be the one that carries it out.
 */
export async function resumeImports(parts: Parts): Promise<readonly string[]> {
  const resumed: string[] = [];
  for (const importId of await perhapsInterrupted(parts, 'import', knownUnderWay(parts))) {
    if (await hasEnded(parts, importId)) continue;
    const by = { principal: systemPrincipal, correlationId: randomUUID() };
    try {
      const wasOpen = await parts.inImportTurn({ ...by, principal: systemPrincipal.id }, (turn) =>
        finish(parts, importId, by, turn),
      );
      if (wasOpen) resumed.push(importId);
    } catch (error) {
      if (!(error instanceof Refused) || mayPass(error) || error.code === 'turn.taken') throw error;
      parts.log.error({ importId, err: error }, 'import could not be resumed');
    }
  }
  return resumed;
}

/** Whether there was anything to finish. */
async function finish(parts: Parts, importId: string, by: Carrying, turn: Turn): Promise<boolean> {
  const { status } = await parts.streams.import.load(importId);
  // A newer release may have added other types at its end.
  if (status === 'none' || status === 'completed' || status === 'taken-back') return false;
  parts.log.info({ importId, status }, 'resuming import');
  if (status === 'taking-back') {
    await waitForRegister(parts, catchUpWithinMs);
    await carryOutTakeBack(parts, importId, by, turn);
  } else await carryOutImport(parts, importId, by, turn);
  return true;
}

const knownUnderWay =
  ({ projections, clock, zone }: Parts) =>
  async () => {
    const view = { asOf: null, on: dayOf(clock(), zone) };
    const { items, position } = await projections.register.importsUnderWay(systemPrincipal, view);
    return { ids: items.map(({ id }) => id), position };
  };

/** By its last event alone: the plan of a big import is not read at every start. */
async function hasEnded({ store, jurisdiction }: Parts, importId: string): Promise<boolean> {
  const stream = streamName({ jurisdiction, kind: 'import', id: importId });
  for await (const { type } of store.readStream(stream, { direction: 'backwards', limit: 1 })) {
    return type === 'ImportCompleted' || type === 'ImportTakenBack';
  }
  return true;
}
