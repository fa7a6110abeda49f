import { Refused } from '@bihuan/domain';
import type { DataFolderLock, EventStore } from '@bihuan/event-store';

const lookEveryMs = 200;

/** What becomes of a process whose data folder is taken away from under it: it would go on writing files that nobody finds any more. */
export interface FolderWatch {
  /** Never resolves; rejects with `store.folder-gone`. */
  readonly gone: Promise<never>;
  /** The same store, which acknowledges nothing once the folder is gone. Refused: `store.folder-gone`. */
  guard(store: EventStore): EventStore;
  end(): void;
}

export function watchFolder(folder: string, lock: Pick<DataFolderLock, 'isInPlace'>): FolderWatch {
  const { promise: gone, reject } = Promise.withResolvers<never>();
  gone.catch(() => {});
  const refuseWhenGone = () => {
    if (!lock.isInPlace()) throw new Refused('store.folder-gone', { folder });
  };
  const timer = setInterval(() => {
    try {
      refuseWhenGone();
    } catch (error) {
      clearInterval(timer);
      reject(error);
    }
  }, lookEveryMs);
  timer.unref();
  return {
    gone,
    guard: (store) => ({
      async append(stream, expected, events, metadata) {
        refuseWhenGone();
        const appended = await store.append(stream, expected, events, metadata);
        refuseWhenGone();
        return appended;
      },
      readStream: (stream, options) => store.readStream(stream, options),
      readAll: (options) => store.readAll(options),
      subscribe: (options) => store.subscribe(options),
      async head() {
        refuseWhenGone();
        return store.head();
      },
      deletePersonStream: (stream) => store.deletePersonStream(stream),
      close: () => store.close(),
    }),
    end: () => clearInterval(timer),
  };
}
