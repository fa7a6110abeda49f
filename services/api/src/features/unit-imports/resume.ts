import { randomUUID } from 'node:crypto';
import { dayOf, Refused, systemPrincipal } from '@bihuan/domain';
import { mayPass } from '@bihuan/event-store';
import type { Carrying } from '../../command-metadata.ts';
import type { Parts } from '../../parts.ts';
import type { Turn } from '../../shared-turn.ts';
import { perhapsInterrupted } from '../imports/perhaps-interrupted.ts';
import { carryOutUnitImport } from './carry-out.ts';
import { carryOutUnitTakeBack, waitForContacts } from './take-back.ts';

/** How long a taking back waits for read models that are being built anew. */
const catchUpWithinMs = 600_000;

/**
 * Finishes every import of a unit register that a crash interrupted, as planned or as taken back, and returns their ids; one whose draft
 * is lost stops no start. Drafts that nobody committed go after a day. Refused `turn.taken` while another replica is at work.
 */
export async function resumeUnitImports(parts: Parts): Promise<readonly string[]> {
  const { projections, streams, drafts, clock, zone, log } = parts;
  const view = { asOf: null, on: dayOf(clock(), zone) };
  const underWay = () => projections.contacts.unitImportsUnderWay(systemPrincipal, view);
  const resumed: string[] = [];
  const open = new Set<string>();
  for (const importId of await perhapsInterrupted(parts, 'unit-import', underWay)) {
    const { status } = await streams['unit-import'].load(importId);
    if (status !== 'under-way' && status !== 'taking-back') continue;
    open.add(importId);
    const by = { principal: systemPrincipal, correlationId: randomUUID() };
    try {
      const wasOpen = await parts.inImportTurn({ ...by, principal: systemPrincipal.id }, (turn) =>
        finish(parts, importId, by, turn),
      );
      if (wasOpen) resumed.push(importId);
    } catch (error) {
      if (!(error instanceof Refused) || mayPass(error) || error.code === 'turn.taken') throw error;
      log.error({ importId, err: error }, 'import of a unit register could not be resumed');
    }
  }
  await drafts.removeOld(open);
  return resumed;
}

/** Whether there was anything to finish. */
async function finish(parts: Parts, importId: string, by: Carrying, turn: Turn): Promise<boolean> {
  const { status } = await parts.streams['unit-import'].load(importId);
  if (status !== 'under-way' && status !== 'taking-back') return false;
  parts.log.info({ importId, status }, 'resuming import of a unit register');
  if (status === 'taking-back') {
    await waitForContacts(parts, catchUpWithinMs);
    await carryOutUnitTakeBack(parts, importId, by, turn);
  } else await carryOutUnitImport(parts, importId, by, turn);
  return true;
}
