import { Refused } from '@bihuan/domain';

/**
 * Does work that SIGINT and SIGTERM end: then the signal is aborted with `backup.stopped`, so that the work can take back what it has
 * begun. A second one ends the process at once.
 */
export async function stoppable<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const stopping = new AbortController();
  const stop = () => {
    process.off('SIGTERM', stop).off('SIGINT', stop);
    stopping.abort(new Refused('backup.stopped'));
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
  try {
    return await work(stopping.signal);
  } finally {
    process.off('SIGTERM', stop).off('SIGINT', stop);
  }
}
