import { newCorrelationId } from '@bihuan/api';
import { asLocalOperator, openEmbedded } from '../compose.ts';
import { createLog } from '../log.ts';
import type { Settings } from '../settings.ts';
import type { Client } from './client.ts';

/** How long a command waits for projections that a crash left behind. */
const catchUpWithinMs = 600_000;

/** Opens the data folder in this process; it holds the folder until `close`. */
export async function createInProcessClient(settings: Settings): Promise<Client> {
  const level = settings.given.has('logLevel') ? settings.logLevel : 'warn';
  const embedded = await openEmbedded({ settings, log: createLog(level) });
  try {
    const head = await embedded.store.head();
    if (head !== null) await embedded.projections.waitFor(head, { timeoutMs: catchUpWithinMs });
  } catch (error) {
    await embedded.close();
    throw error;
  }
  const correlationId = newCorrelationId();
  return {
    url: null,
    call: (id, input, { idempotencyKey, ifMatch } = {}) =>
      embedded.call(id, input, {
        ...asLocalOperator,
        correlationId,
        ...(idempotencyKey !== undefined && { idempotencyKey }),
        ...(ifMatch !== undefined && { ifMatch: BigInt(ifMatch) }),
      }),
    close: () => embedded.close(),
  };
}
