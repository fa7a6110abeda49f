import { Refused } from '@bihuan/domain';
import { openJurisdictionReader } from '@bihuan/event-store';
import { beginFromSnapshot } from '@bihuan/read-models';
import type { Logger } from 'pino';
import { logOf, placesOf } from './data-folder.ts';
import type { Settings } from './settings.ts';

/** A new replica need not read the whole record; a snapshot that cannot be used is said and left, and everything is built from the record. */
export async function beginWhereSnapshotEnds(settings: Settings, log: Logger): Promise<void> {
  const from = settings.readModelsFrom.value;
  if (from === null) return;
  const { readModels: folder } = placesOf(settings);
  try {
    const openReader = () => openJurisdictionReader(logOf(settings), settings.jurisdiction);
    const hasBegun = await beginFromSnapshot({ folder, from, openReader });
    if (hasBegun) log.info({ from }, 'the read models begin from a snapshot');
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    log.error({ code: error.code, params: error.params }, error.message);
  }
}
