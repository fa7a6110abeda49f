import { setTimeout as sleep } from 'node:timers/promises';
import type { Api } from '@bihuan/api';
import { Refused } from '@bihuan/domain';
import type { Logger } from 'pino';

const catchUpMs = 2_000;
const retryMs = 5_000;

/** Counts provisional terms again once, as soon as the read models have caught up. */
export function keepTermsCounted({ recomputeTerms, log }: Pick<Api, 'recomputeTerms'> & { readonly log: Logger }): {
  readonly stop: () => Promise<void>;
} {
  const stopping = new AbortController();
  const run = async () => {
    while (!stopping.signal.aborted) {
      try {
        const changed = await recomputeTerms({ timeoutMs: catchUpMs });
        if (changed.length > 0)
          log.info({ findings: changed.length }, 'terms counted again by the calendars known now');
        return;
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        await sleep(retryMs, undefined, { signal: stopping.signal }).catch(() => {});
      }
    }
  };
  const done = run().catch((error: unknown) => log.error({ err: error }, 'terms could not be counted again'));
  return {
    async stop() {
      stopping.abort();
      await done;
    },
  };
}
