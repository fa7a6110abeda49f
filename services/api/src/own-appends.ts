import type { Position } from '@bihuan/domain';
import type { EventStore } from '@bihuan/event-store';
import type { ReadSide } from './read-side.ts';

/** The store with what this process appends remembered and passed on, so that a list asked for next shows it. */
export function rememberOwnAppends(store: EventStore, { notify }: Pick<ReadSide, 'notify'>) {
  let last: Position | null = null;
  const remembering: EventStore = {
    append: async (...appended) => {
      const result = await store.append(...appended);
      if (last === null || result.position > last) last = result.position;
      notify();
      return result;
    },
    readStream: (...asked) => store.readStream(...asked),
    readAll: (...asked) => store.readAll(...asked),
    subscribe: (...asked) => store.subscribe(...asked),
    head: () => store.head(),
    deletePersonStream: (...asked) => store.deletePersonStream(...asked),
    close: () => store.close(),
  };
  return { store: remembering, lastAppended: () => last };
}
