import { randomUUID } from 'node:crypto';
import { dayOf, Refused, systemPrincipal } from '@bihuan/domain';
import { mayPass } from '@bihuan/event-store';
import type { Parts } from '../../parts.ts';
import { waitForHead } from '../../wait-for-head.ts';
import { carryOutUnitImport } from './carry-out.ts';

/** How long it waits for read models that are being built anew. */
const catchUpWithinMs = 600_000;

/**
 * Finishes every import of a unit register that a crash interrupted and returns their ids; one whose draft is lost stops no start.
 * Drafts that nobody committed go after a day.
 */
export async function resumeUnitImports(parts: Parts): Promise<readonly string[]> {
  const { projections, drafts, clock, zone, log } = parts;
  if (!(await drafts.areThere())) return [];
  await waitForHead(parts, { timeoutMs: catchUpWithinMs, projections: ['contacts'] });
  const view = { asOf: null, on: dayOf(clock(), zone) };
  const { ids } = await projections.contacts.unitImportsUnderWay(systemPrincipal, view);
  const resumed: string[] = [];
  for (const importId of ids) {
    log.info({ importId }, 'resuming import of a unit register');
    try {
      await carryOutUnitImport(parts, importId, systemPrincipal, randomUUID());
      resumed.push(importId);
    } catch (error) {
      if (!(error instanceof Refused) || mayPass(error)) throw error;
      log.error({ importId, err: error }, 'import of a unit register could not be resumed');
    }
  }
  await drafts.removeOld(new Set(ids));
  return resumed;
}
