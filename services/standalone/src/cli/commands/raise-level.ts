import { Refused } from '@bihuan/domain';
import { openDataFolderLock, openEventStore, withWriteLevel } from '@bihuan/event-store';
import { hasLog, logOf } from '../../data-folder.ts';
import { raisingLevel } from '../../write-level.ts';
import type { CommandContext, CommandResult } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';

/** Lets this release write what older ones do not know. Servers are written to beside the replicas; a data folder must be free. */
export async function raiseLevelCommand({ settings, screen }: CommandContext): CommandResult {
  if (!hasLog(settings)) throw new Refused('data.none', { folder: settings.data });
  const address = logOf(settings);
  const now = () => new Date();
  const holder = { pid: process.pid, url: null, since: now().toISOString() };
  const lock = address.engine === 'sqlite' ? openDataFolderLock(settings.data, holder) : null;
  try {
    const store = withWriteLevel(await openEventStore(address, now), settings.jurisdiction);
    try {
      const wasRaised = await store.raiseLevel(raisingLevel());
      const { level } = await store.level();
      if (screen.json) screen.printJson({ level, raised: wasRaised });
      else if (wasRaised) {
        screen.print(
          screen.in({
            zh: `记录的写入级别已提高到 ${level}：旧版本不能再使用这份记录。`,
            en: `The record was raised to write level ${level}: older releases no longer serve it.`,
          }),
        );
      } else {
        screen.print(
          screen.in({
            zh: `记录的写入级别已是 ${level}，没有改动。`,
            en: `The record is at write level ${level} already; nothing was changed.`,
          }),
        );
      }
      return exitCodes.ok;
    } finally {
      await store.close();
    }
  } finally {
    lock?.release();
  }
}
