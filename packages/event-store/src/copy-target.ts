import type { StoredEvent } from '@bihuan/domain';

/** A person stream that was deleted: its events are gone, its name stays taken. */
export interface DeletedPersonStream {
  readonly stream: string;
  /** ISO 8601, UTC, milliseconds. */
  readonly deletedAt: string;
}

/**
 * A log that is filled with what another one has recorded. It stands beside the port, because only a copy may write events that somebody
 * else has hashed. One for a log at a time; nobody else writes meanwhile.
 */
export interface CopyTarget {
  /**
   * Appends events as they are, in the order given, several streams among them: revision, id, metadata and hash are kept, positions are
   * new. Whatever happens, what is then in the log is a beginning of them, and appending goes on after it.
   * Refused: `store.not-following` (an event that is not the next of its stream, or whose hash its content does not give), and what the
   * port's `append` refuses.
   */
  append(events: readonly StoredEvent[]): Promise<void>;

  /** Makes the streams deleted here as well, whether something of them is here or not. Deleted ones stay as they are. */
  deleteToo(deleted: readonly DeletedPersonStream[]): Promise<void>;

  close(): Promise<void>;
}
