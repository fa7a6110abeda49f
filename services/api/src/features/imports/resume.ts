import { randomUUID } from 'node:crypto';
import { type RefusalKind, Refused, refusalCatalogue, streamName, systemPrincipal } from '@bihuan/domain';
import type { Parts } from '../../parts.ts';
import { carryOutImport } from './commit.ts';
import { carryOutTakeBack } from './take-back.ts';

/** Finishes every import that a crash interrupted, as planned or as taken back. Returns their ids. */
export async function resumeImports(parts: Parts): Promise<readonly string[]> {
  const resumed: string[] = [];
  for (const importId of await parts.files.plannedImports()) {
    if (await hasEnded(parts, importId)) continue;
    const record = await parts.streams.import.load(importId);
    // Without an event nobody has committed it (a preview that was left); a newer release may have added other types at its end.
    if (record.status === 'none' || record.status === 'completed' || record.status === 'taken-back') continue;
    parts.log.info({ importId, status: record.status }, 'resuming import');
    try {
      if (record.status === 'taking-back') await carryOutTakeBack(parts, importId, systemPrincipal, randomUUID());
      else await carryOutImport(parts, importId, systemPrincipal, randomUUID());
      resumed.push(importId);
    } catch (error) {
      if (!isForPeople(error)) throw error;
      parts.log.error(
        { err: error, importId },
        'the import cannot be carried on; it stays under way until it is taken back',
      );
    }
  }
  return resumed;
}

const forPeople: readonly RefusalKind[] = ['invalid', 'forbidden-now', 'conflict', 'not-found'];

/** Refused by what people decided in the meantime: they can take the import back, for which the service has to start. */
function isForPeople(error: unknown): boolean {
  return error instanceof Refused && forPeople.includes(refusalCatalogue[error.code].kind);
}

/** By its last event alone: the plan of a big import is not read at every start. */
async function hasEnded({ store, jurisdiction }: Parts, importId: string): Promise<boolean> {
  const stream = streamName({ jurisdiction, kind: 'import', id: importId });
  for await (const { type } of store.readStream(stream, { direction: 'backwards', limit: 1 })) {
    return type === 'ImportCompleted' || type === 'ImportTakenBack';
  }
  return true;
}
