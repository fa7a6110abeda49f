import { hash } from 'node:crypto';

/** What an event's hash covers, its data and metadata as the canonical (RFC 8785) text that is stored. */
export interface HashedEvent {
  readonly stream: string;
  readonly revision: number | bigint;
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly data: string;
  /** With `recordedAt`. */
  readonly metadata: string;
}

/** Stands for the hash before the first event of a stream. */
export const hashBeforeFirst = '';

/**
 * SHA-256, lower-case hex, over the UTF-8 bytes of these eight fields joined by one line feed each:
 * the hash of the event before it in the stream (empty for the first), stream, revision (decimal), id, type, version (decimal),
 * canonical data, canonical metadata. None of them can hold a line feed (canonical JSON escapes it, names are checked), so no two
 * events share these bytes. Positions are left out: a copy in another engine keeps its hashes.
 */
export function eventHash(previousHash: string, event: HashedEvent): string {
  return hash(
    'sha256',
    `${previousHash}\n${event.stream}\n${event.revision}\n${event.id}\n${event.type}\n${event.version}\n${event.data}\n${event.metadata}`,
  );
}
