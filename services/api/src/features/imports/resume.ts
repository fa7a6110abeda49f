import { randomUUID } from 'node:crypto';
import { systemPrincipal } from '@bihuan/domain';
import type { Parts } from '../../parts.ts';
import { carryOutImport } from './commit.ts';
import { carryOutTakeBack } from './take-back.ts';

/** Finishes every import that a crash interrupted, as planned or as taken back. Returns their ids. */
export async function resumeImports(parts: Parts): Promise<readonly string[]> {
  const resumed: string[] = [];
  for (const importId of await parts.files.plannedImports()) {
    const record = await parts.streams.import.load(importId);
    // Without an event nobody has committed it: a preview that was left.
    if (record.status === 'none' || record.status === 'completed' || record.status === 'taken-back') continue;
    parts.log.info({ importId, status: record.status }, 'resuming import');
    if (record.status === 'taking-back') await carryOutTakeBack(parts, importId, systemPrincipal, randomUUID());
    else await carryOutImport(parts, importId, systemPrincipal, randomUUID());
    resumed.push(importId);
  }
  return resumed;
}
