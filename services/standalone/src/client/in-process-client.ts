import { newCorrelationId } from '@bihuan/api';
import { asLocalOperator, openEmbedded } from '../compose.ts';
import { createLog } from '../log.ts';
import type { Settings } from '../settings.ts';
import type { Client } from './client.ts';
import { untilCaughtUp, type WaitingFor } from './until-caught-up.ts';

/** Opens the data folder in this process; it holds the folder until `close`. `tell` is called while it waits for the read models. */
export async function createInProcessClient(settings: Settings, tell: (waiting: WaitingFor) => void): Promise<Client> {
  const level = settings.given.has('logLevel') ? settings.logLevel : 'warn';
  const embedded = await openEmbedded({ settings, log: createLog(level), feedsHere: true });
  try {
    const head = await embedded.store.head();
    if (head !== null) await untilCaughtUp(embedded.projections, head, { tell });
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
        ...(ifMatch !== undefined && { ifMatch: ifMatch === null ? 'none' : BigInt(ifMatch) }),
      }),
    close: () => embedded.close(),
  };
}
