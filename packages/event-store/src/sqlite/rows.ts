import type { StoredEvent } from '@bihuan/domain';

/** A row of the events table as `setReturnArrays` hands it over. */
export type EventRow = [
  position: number,
  stream: string,
  revision: number,
  id: string,
  type: string,
  version: number,
  data: string,
  metadata: string,
  hash: string,
];

export const eventColumns = 'position, stream, revision, id, type, version, data, metadata, hash';

function storedEvent(row: EventRow): StoredEvent {
  return {
    position: BigInt(row[0]),
    stream: row[1],
    revision: BigInt(row[2]),
    id: row[3],
    type: row[4],
    version: row[5],
    data: JSON.parse(row[6]),
    metadata: JSON.parse(row[7]),
    hash: row[8],
  };
}

/** Bytes of text after which a page ends early, so that big events do not add up in memory. */
const pageBytes = 8_000_000;

/** Takes rows until the page is full; `complete` says that there were no more. */
export function takePage(rows: Iterable<unknown>): { readonly events: StoredEvent[]; readonly complete: boolean } {
  const events: StoredEvent[] = [];
  let bytes = 0;
  for (const row of rows as Iterable<EventRow>) {
    events.push(storedEvent(row));
    bytes += row[6].length + row[7].length;
    if (bytes > pageBytes) return { events, complete: false };
  }
  return { events, complete: true };
}
