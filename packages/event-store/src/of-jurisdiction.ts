import type { EventReader } from './event-reader.ts';
import { type EventStoreAddress, openEventReader } from './open.ts';
import type { ReadAllOptions } from './port.ts';

/**
 * Reads one jurisdiction's streams of a record that others may share: bureaus on one store see nothing of each other. What is passed over is
 * read and left out here: a server that filters by jurisdiction looks for the next event as long as it takes and tells nothing meanwhile,
 * which nobody can tell from one that has died. `pollMs`, refused: as `openEventReader`.
 */
export async function openJurisdictionReader(
  address: EventStoreAddress,
  jurisdiction: string,
  pollMs?: number,
): Promise<EventReader> {
  return ofJurisdiction(await openEventReader(address, pollMs), jurisdiction);
}

/** The same over a reader that is open; closing it closes that. */
export function ofJurisdiction(reader: EventReader, jurisdiction: string): EventReader {
  const isOwn = ({ stream }: { readonly stream: string }) => stream.startsWith(`${jurisdiction}.`);

  async function* readAll({ limit, ...options }: ReadAllOptions = {}) {
    let left = limit ?? Number.POSITIVE_INFINITY;
    if (left <= 0) return;
    for await (const event of reader.readAll(options)) {
      if (!isOwn(event)) continue;
      yield event;
      left -= 1;
      if (left === 0) return;
    }
  }

  return {
    positionsCountEvents: reader.positionsCountEvents,
    readStream: (stream, options) => reader.readStream(stream, options),
    readAll,
    async *subscribe(options) {
      for await (const batch of reader.subscribe(options)) yield { ...batch, events: batch.events.filter(isOwn) };
    },
    head: () => reader.head(),
    deletedPersonStreams: async () => (await reader.deletedPersonStreams()).filter(isOwn),
    notify: () => reader.notify(),
    close: () => reader.close(),
  };
}
