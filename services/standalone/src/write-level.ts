import { randomUUID } from 'node:crypto';
import { type CommandMetadata, localOperator, Refused } from '@bihuan/domain';
import { type LevelledStore, mayPass } from '@bihuan/event-store';

/** The command that raises a record's level. */
export const raisingLevel = (): CommandMetadata => ({
  ...{ commandId: randomUUID(), fingerprint: 'raise-write-level', principal: localOperator.id },
  ...{ correlationId: randomUUID(), causationId: null },
});

/**
 * A new record begins at the newest level of this release. Refused `store.newer-level` for one that a newer release has raised; servers
 * that are not there yet are asked by the first append.
 */
export async function enterAtWriteLevel(store: LevelledStore): Promise<void> {
  try {
    if ((await store.head()) === null) await store.raiseLevel(raisingLevel());
    else await store.level();
  } catch (error) {
    if (!(error instanceof Refused) || !mayPass(error)) throw error;
  }
}
