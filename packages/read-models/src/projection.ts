import type { DatabaseSync } from 'node:sqlite';
import type { BihuanEvent, CalendarDate, EventMetadata, Instant, StreamKind } from '@bihuan/domain';

/** An event as projections read it: upcast, its stream taken apart, its position as a plain number for SQLite. */
export interface ProjectedEvent {
  readonly event: BihuanEvent;
  readonly id: string;
  readonly stream: string;
  readonly jurisdiction: string;
  readonly kind: StreamKind;
  /** The part of the stream's name after its kind: the id of the thing the stream is about. */
  readonly streamId: string;
  readonly revision: number;
  readonly position: number;
  readonly recordedAt: Instant;
  /** The local day of `recordedAt` in the jurisdiction's zone. */
  readonly day: CalendarDate;
  readonly principal: string;
  /** In which role, in whose stead, from where, and what it followed from. */
  readonly acting: Acting;
}

export type Acting = Pick<EventMetadata, 'actingAs' | 'onBehalfOf' | 'from' | 'correlationId' | 'causationId'>;

/** Writes the rows of one projection; the runner opens and commits the transaction round it. */
export interface ProjectionWriter {
  /** One event that the projection listens to, in the order of the log. */
  apply(event: ProjectedEvent): void;
  /** What could not be done one event at a time (asking the rule engine): before the commit, and whenever `mustFinish`. */
  finish?(): Promise<void>;
  /** Asked after each event: whether the next one has to wait for `finish`, because so much is waiting or because of what the event was. */
  mustFinish?(): boolean;
  /** After each commit of what was applied. */
  committed?(): void;
  /** Ends what `open` started beside the file (a rule engine's worker). */
  close?(): Promise<void>;
}

export interface ProjectionTools {
  readonly zone: string;
}

/** One question as rows: which events feed it, which tables it keeps, and how they change. */
export interface Projection {
  readonly name: string;
  /** Raise it when the rows would differ: the projection is then built anew beside the old one. */
  readonly version: number;
  readonly listensTo: readonly BihuanEvent['type'][];
  /** DDL of its tables in a file of its own, and of the indexes that it reads by itself. */
  readonly schema: string;
  /**
   * Indexes that only questions read, a statement each, `IF NOT EXISTS`: they are made once a generation has been built, which is
   * then not slowed by keeping them in order.
   */
  readonly indexes: readonly string[];
  /** How laborious an event is on average, as against one that renames a thing (1, the default): how the projections are parted among threads. */
  readonly labour?: number;
  /** Prepares its statements on the file's only writing connection. */
  open(database: DatabaseSync, tools: ProjectionTools): ProjectionWriter | Promise<ProjectionWriter>;
}

/** `valid_to` of a row that still holds. Larger than any position. */
export const stillValid = Number.MAX_SAFE_INTEGER;
