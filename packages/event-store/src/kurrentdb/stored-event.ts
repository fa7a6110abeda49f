import { type EventMetadata, type JsonObject, Refused, type StoredEvent } from '@bihuan/domain';
import { type EventData, jsonEvent, type RecordedEvent } from '@kurrent/kurrentdb-client';

/** What lies in the metadata of a KurrentDB event beside its own fields: all that the server does not keep for us. */
interface KeptMetadata {
  /** Version of the schema of the event's data. */
  readonly version: number;
  readonly hash: string;
  /** The event's own metadata, to the letter: the hash covers them. */
  readonly metadata: EventMetadata;
}

/** Streams of this product on a server that others may use too; .NET and JavaScript read it alike. */
export const ourStreams = '^[0-9]{6}\\.[a-z][a-z-]*~';

/** Where it will stand only the server knows. */
export type EventToSend = Omit<StoredEvent, 'stream' | 'revision' | 'position' | 'metadata'> & {
  /** As the text that the hash covers. */
  readonly metadata: string;
};

const utf8 = new TextEncoder();

/** The metadata go as bytes, which the client passes on as they are; data it writes and encodes once more. */
export function toEventData({ id, type, version, data, metadata, hash }: EventToSend): EventData {
  const kept = `{"version":${version},"hash":"${hash}","metadata":${metadata}}`;
  return jsonEvent({ id, type, data, metadata: utf8.encode(kept) });
}

/**
 * An event as it came back from the server; null for what the server itself wrote into the stream (a tombstone).
 * Refused: `store.foreign-event` for one that this product has not written.
 */
export function toStoredEvent(event: RecordedEvent): StoredEvent | null {
  if (event.type.startsWith('$')) return null;
  const { streamId: stream, revision, position, id, type } = event;
  const kept = event.metadata as Partial<KeptMetadata> | undefined;
  if (!event.isJson || position === undefined || !isKept(kept))
    throw new Refused('store.foreign-event', { stream, revision: String(revision) });
  const { version, hash, metadata } = kept;
  return {
    stream,
    revision,
    position: position.commit,
    id,
    type,
    version,
    data: event.data as JsonObject,
    metadata,
    hash,
  };
}

function isKept(kept: Partial<KeptMetadata> | undefined): kept is KeptMetadata {
  return (
    Number.isSafeInteger(kept?.version) &&
    typeof kept?.hash === 'string' &&
    typeof kept.metadata === 'object' &&
    typeof kept.metadata?.recordedAt === 'string'
  );
}
