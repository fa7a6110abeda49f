import { randomUUID } from 'node:crypto';
import type { JsonObject, StoredEvent } from '@bihuan/domain';
import { canonicalText } from '../canonical.ts';
import { eventHash, hashBeforeFirst } from '../event-hash.ts';
import { command } from './fixtures.ts';

export interface ToRecord {
  readonly stream: string;
  readonly data?: JsonObject;
  /** Default: a second after the one before. */
  readonly recordedAt?: string;
}

/** Events as another store would have recorded them, in the order of its log, each with the hash of its stream's chain. */
export function recorded(events: readonly ToRecord[]): StoredEvent[] {
  const ends = new Map<string, StoredEvent>();
  return events.map(({ stream, data = { note: '甲' }, recordedAt }, index) => {
    const before = ends.get(stream);
    const at = recordedAt ?? new Date(Date.UTC(2025, 0, 1, 0, 0, index)).toISOString();
    const content = { stream, id: randomUUID(), type: 'Noted', version: 2, data };
    const metadata = { ...command(), recordedAt: at };
    const revision = (before?.revision ?? -1n) + 1n;
    const text = { data: canonicalText(data), metadata: canonicalText(metadata) };
    const hash = eventHash(before?.hash ?? hashBeforeFirst, { ...content, revision, ...text });
    // Positions of the other store: far from those that the copy gets.
    const event = { ...content, metadata, revision, hash, position: 7_000n + 100n * BigInt(index) };
    ends.set(stream, event);
    return event;
  });
}
