/** JSON as it is stored: no undefined, no Date, no bigint; money is integer fen, never a fraction. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** What a decision returns: a fact in the past tense, not yet stored. */
export interface DomainEvent<Type extends string = string, Data = unknown> {
  readonly type: Type;
  readonly data: Data;
}

/** Who, why and in answer to which command: the same for every event of one append. */
export interface CommandMetadata {
  /** Deterministic id of the command; a repeated command finds its own effect by it. */
  readonly commandId: string;
  /** Hash of the command's content, so that an id used again for something else is noticed. */
  readonly fingerprint: string;
  /** Id of the acting principal; people appear by id only. */
  readonly principal: string;
  /** The role in which it acted; absent where it has none of its own to say (the operator of this machine, the product itself). */
  readonly actingAs?: string;
  /** Id of the account in whose stead it acted (代理); absent for its own acts. */
  readonly onBehalfOf?: string;
  /** Network address that the command came from; absent for what came from no network. */
  readonly from?: string;
  /** Shared by everything that followed from one request. */
  readonly correlationId: string;
  /** Id of the event or command that caused this one; null for a person's own act. */
  readonly causationId: string | null;
  /** W3C trace context of the append, for whoever operates the system; absent where nothing was traced. Nothing is decided by it. */
  readonly traceparent?: string;
}

/** The command's metadata and the day and time at which the store recorded the event (ISO 8601, UTC, milliseconds). */
export interface EventMetadata extends CommandMetadata {
  readonly recordedAt: string;
}

/** An event ready to be appended: `version` is the version of its data's schema, `id` a UUID. */
export interface EventToAppend {
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly data: JsonObject;
}

/**
 * Opaque place in the log of one store: comparable within that store, worthless after a copy.
 * A bigint because KurrentDB positions exceed what a number holds exactly.
 */
export type Position = bigint;

/** Index of an event within its stream, from 0n. */
export type Revision = bigint;

/** An event as it came back from a store, its data as it was written (not yet upcast). */
export interface StoredEvent {
  readonly stream: string;
  readonly revision: Revision;
  readonly position: Position;
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly data: JsonObject;
  readonly metadata: EventMetadata;
  /** SHA-256, hex, over the hash of the event before it in the stream and this event's canonical bytes. */
  readonly hash: string;
}
