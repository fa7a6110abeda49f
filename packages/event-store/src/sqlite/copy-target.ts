import { Refused } from '@bihuan/domain';
import type { CopyTarget } from '../copy-target.ts';
import { CopyWriter } from './copy-writer.ts';
import { deleteForGood } from './delete-for-good.ts';
import { holdExclusively } from './folder-lock.ts';
import { LogWriter } from './log-writer.ts';
import { openForWriting } from './schema.ts';

export interface SqliteCopyTargetOptions {
  /** Made when it is not there; its folder must be. */
  readonly file: string;
  readonly clock: () => Date;
}

/** An embedded log to be filled: every call of `append` is one transaction. Refused: as `openSqliteEventStore`. */
export function openSqliteCopyTarget({ file, clock }: SqliteCopyTargetOptions): CopyTarget {
  const unlock = holdExclusively(`${file}.lock`);
  if (unlock === null) throw new Refused('store.in-use', { folder: file, holder: '?' });
  const { database, writer } = open(file, unlock);
  let isClosed = false;
  const refuseWhenClosed = () => {
    if (isClosed) throw new Refused('store.closed');
  };
  return {
    async append(events) {
      refuseWhenClosed();
      writer.write(events);
    },
    async deleteToo(deleted) {
      refuseWhenClosed();
      for (const one of deleted) {
        if (writer.markDeleted(one)) continue;
        await deleteForGood(new LogWriter(database, file, clock), one.stream, () => isClosed);
        writer.forget();
      }
    },
    async close() {
      if (isClosed) return;
      isClosed = true;
      database.close();
      unlock();
    },
  };
}

function open(file: string, unlock: () => void) {
  try {
    const database = openForWriting(file);
    return { database, writer: new CopyWriter(database, file) };
  } catch (error) {
    unlock();
    throw error;
  }
}
