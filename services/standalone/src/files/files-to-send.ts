import type { IncomingFiles } from '@bihuan/contract';

/** Files for an upload from this process; each is opened only when its turn comes. */
export function filesToSend(opens: readonly (() => AsyncIterable<Uint8Array>)[]): IncomingFiles {
  return {
    announcedBytes: null,
    async *[Symbol.asyncIterator]() {
      for (const open of opens) yield open();
    },
  };
}
