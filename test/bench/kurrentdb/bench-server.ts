import { randomUUID } from 'node:crypto';
import { streamName } from '@bihuan/domain';
import { openEventReader, openEventStore } from '@bihuan/event-store';
import { jsonEvent, KurrentDBClient } from '@kurrent/kurrentdb-client';
import { sampleCommand, sampleEvent } from '../event-log.ts';

/** The server that is measured, reached both ways, and names on it that nobody else uses. */
export interface BenchServer {
  readonly store: Awaited<ReturnType<typeof openEventStore>>;
  /** The official client with nothing of ours around it. */
  readonly client: KurrentDBClient;
  readonly openReader: () => ReturnType<typeof openEventReader>;
  readonly run: string;
  freshStream(): string;
  /** For the client: what it writes is not ours, and must not lie where our events do. */
  foreignStream(): string;
  close(): Promise<void>;
}

/** Of a type that no projection knows: it is kept, and skipped when read models are built. */
const event = { ...sampleEvent, type: 'BenchNoted' };

export const ourEvent = () => ({ ...event, id: randomUUID() });
export const theirEvent = () =>
  jsonEvent({ id: randomUUID(), type: event.type, data: event.data, metadata: { ...sampleCommand } });

export async function benchServer(connectionString: string): Promise<BenchServer> {
  const address = { engine: 'kurrentdb', connectionString, timeoutMs: 60_000 } as const;
  const store = await openEventStore(address, () => new Date());
  const client = KurrentDBClient.connectionString(connectionString);
  const run = randomUUID().slice(0, 13);
  return {
    store,
    client,
    run,
    openReader: () => openEventReader(address),
    freshStream: () => streamName({ jurisdiction: '999999', kind: 'object', id: `${run}-${randomUUID()}` }),
    foreignStream: () => `bench-${run}-${randomUUID()}`,
    async close() {
      await store.close();
      await client.dispose();
    },
  };
}
