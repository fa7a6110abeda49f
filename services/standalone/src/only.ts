import { Refused } from '@bihuan/domain';
import { type Settings, settingsTable } from './settings.ts';

/** What one process of a cluster does: `api` serves people and other systems, `scheduler` sweeps and delivers. */
export type Only = 'api' | 'scheduler';

type Shared = Pick<Settings, 'eventStore' | 'redisUrl' | 'installationKeyFile' | 'filesFolder'>;

/**
 * Refused `start.needs-a-cluster`: without a store, a queue, a key and files that others reach as well, a part of the whole would work on a
 * record of its own. A scheduler keeps no files.
 */
export function refuseOnlyAlone(settings: Shared, only: Only): void {
  const lacks = [
    ...(settings.eventStore.engine === 'sqlite' ? [`${settingsTable.eventStore.variable}=kurrentdb://…`] : []),
    ...(settings.redisUrl.value === null ? [settingsTable.redisUrl.variable] : []),
    ...(settings.installationKeyFile.value === null ? [settingsTable.installationKeyFile.variable] : []),
    ...(only === 'api' && settings.filesFolder.value === null ? [settingsTable.filesFolder.variable] : []),
  ];
  if (lacks.length > 0) throw new Refused('start.needs-a-cluster', { only, lacks: lacks.join(', ') });
}
