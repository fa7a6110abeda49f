import { setTimeout as sleep } from 'node:timers/promises';
import { Refused } from '@bihuan/domain';
import type { LogWriter } from './log-writer.ts';

/** Deletes a person stream and waits until no reader keeps its bytes in the write-ahead log; ends early when the store closes. */
export async function deleteForGood(writer: LogWriter, stream: string, isClosed: () => boolean): Promise<void> {
  let isGone = writer.deletePersonStream(stream);
  for (let tries = 0; !isGone && tries < 50; tries++) {
    await sleep(100);
    if (isClosed()) return;
    isGone = writer.emptyWriteAheadLog();
  }
  if (!isGone)
    throw new Refused('store.write-failed', { cause: 'a reader kept the deleted bytes in the write-ahead log' });
}
