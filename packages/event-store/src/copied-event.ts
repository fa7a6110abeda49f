import { Refused, type StoredEvent } from '@bihuan/domain';
import { canonicalText } from './canonical.ts';
import { eventHash, hashBeforeFirst } from './event-hash.ts';

/** The last event of a stream. */
export interface StreamEnd {
  readonly revision: bigint;
  readonly hash: string;
}

/**
 * An event's data and metadata as the text that its hash covers. Refused `store.not-following` when it is not the next after `before`
 * (null: the stream is empty) or its content does not give its hash.
 */
export function followingText(event: StoredEvent, before: StreamEnd | null) {
  const { stream, revision, id, type, version } = event;
  const data = canonicalText(event.data, '/data');
  const metadata = canonicalText(event.metadata, '/metadata');
  const isNext = revision === (before?.revision ?? -1n) + 1n;
  const due = eventHash(before?.hash ?? hashBeforeFirst, { stream, revision, id, type, version, data, metadata });
  if (!isNext || due !== event.hash) throw new Refused('store.not-following', { stream, revision: String(revision) });
  return { data, metadata };
}
