import type { CommandMetadata, EventToAppend, Position, Revision, StoredEvent } from '@bihuan/domain';

/** `none`: the stream must not exist yet. Otherwise the revision of the last event that the caller has seen. */
export type ExpectedRevision = 'none' | Revision;

export interface Appended {
  /** Revision of the last event appended. */
  readonly revision: Revision;
  /** Position of the last event appended: a reader that has reached it sees the whole append. */
  readonly position: Position;
  /** When the store recorded it: ISO 8601, UTC, milliseconds, never before that of an earlier event. */
  readonly recordedAt: string;
  /** How many appends shared its transaction; absent where the store does not tell. */
  readonly batchSize?: number;
}

export interface ReadStreamOptions {
  /** Default `forwards`. */
  readonly direction?: 'forwards' | 'backwards';
  /** First revision to return (inclusive). Default: the stream's first, or its last when reading backwards. */
  readonly from?: Revision;
  /** Most events to return. Default: all. */
  readonly limit?: number;
}

export interface ReadAllOptions {
  /** Only events after this position. Default: from the beginning. */
  readonly after?: Position;
  /** Only events at or after this position, at which an event must stand. */
  readonly from?: Position;
  /** Most events to return. Default: all that are there now. */
  readonly limit?: number;
  /** Only streams whose name begins with one of these. Default: all of ours. */
  readonly prefixes?: readonly string[];
  readonly signal?: AbortSignal;
}

export interface SubscribeOptions {
  /** Only events after this position. Default: from the beginning. */
  readonly after?: Position;
  readonly prefixes?: readonly string[];
  /** Most events in one batch. Default 500. */
  readonly batchSize?: number;
  /** Ends the iteration without an error. */
  readonly signal: AbortSignal;
}

/** What a subscription hands over. The next batch is read only when the consumer asks for it. */
export interface EventBatch {
  /** May be empty: then `position` still moves past stretches that the filter left out. */
  readonly events: readonly StoredEvent[];
  /** Everything up to and including this position has been handed over: the checkpoint to keep. */
  readonly position: Position;
  /** True when nothing newer was in the store at the time of reading. */
  readonly caughtUp: boolean;
}

/**
 * What both engines can keep: one stream per append, always an exact expected revision, no transaction over streams.
 * Everything thrown on purpose is a `Refused` whose code is named here.
 */
export interface EventStore {
  /**
   * Appends all events or none. Resolves once they are on disk (fdatasync) and will survive power loss.
   * Refused: `store.wrong-expected-revision` (params: stream, expected, actual), `store.stream-deleted`, `store.bad-stream-name`,
   * `store.event-too-large`, `store.disk-full`, `store.write-failed`, `store.closed`; over a network also `store.unavailable`,
   * `store.not-leader`, `store.access-denied`, and `store.outcome-unknown`: it may have been written or not, and may yet be.
   */
  append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly EventToAppend[],
    metadata: CommandMetadata,
  ): Promise<Appended>;

  /** The events of one stream; none when the stream does not exist. Refused: `store.stream-deleted`, and what reading over a network may meet: `store.unavailable`, `store.not-leader`, `store.timed-out`, `store.access-denied`, `store.read-failed`. */
  readStream(stream: string, options?: ReadStreamOptions): AsyncIterable<StoredEvent>;

  /** The events of all streams in the order of the log, up to the end as it is when the iteration gets there. */
  readAll(options?: ReadAllOptions): AsyncIterable<StoredEvent>;

  /** Catch-up, then live, in one iteration. Never skips and never repeats an event; ends when `signal` is aborted. */
  subscribe(options: SubscribeOptions): AsyncIterable<EventBatch>;

  /** Position of the last event, or null when the store is empty. */
  head(): Promise<Position | null>;

  /**
   * Removes a person stream and its content for good; its name cannot be used again.
   * Refused: `store.stream-not-deletable` for any other stream. Deleting one that does not exist does nothing.
   */
  deletePersonStream(stream: string): Promise<void>;

  /** Waits for appends under way, refuses new ones, releases the folder. */
  close(): Promise<void>;
}

/** The first thing found wrong in a record, or null when it is whole. */
export interface IntegrityFault {
  readonly kind: 'changed' | 'missing' | 'inserted' | 'unreadable';
  readonly stream: string | null;
  readonly revision: Revision | null;
  readonly position: Position | null;
  readonly eventId: string | null;
  readonly eventType: string | null;
  readonly detail: { readonly zh: string; readonly en: string };
}

export interface IntegrityReport {
  readonly events: number;
  readonly streams: number;
  readonly fault: IntegrityFault | null;
}

/** Reads the whole record without changing it; works while a writer is running. */
export interface IntegrityVerifier {
  verify(options?: {
    readonly onProgress?: (eventsSeen: number) => void;
    readonly signal?: AbortSignal;
  }): Promise<IntegrityReport>;
}
