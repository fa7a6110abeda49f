import type { DatabaseSync } from 'node:sqlite';
import type { Asking, CalendarDate } from '@bihuan/domain';

/** Whoever asks, by what the answer may show. */
export type Asker = Pick<Asking, 'sees'>;

/** From when a question is looked at: a day (its end), a position of the log, or now. */
export interface View {
  /** `2025-01-31`, a position as decimal text, or null for now. */
  readonly asOf: string | null;
  /** The day on which it is asked, for everything that counts days. */
  readonly on: CalendarDate;
}

/** Beside every answer: what was asked for and what it reflects. */
export interface Answered {
  readonly asOf: string | null;
  readonly on: CalendarDate;
  /** Position that the answer reflects, decimal text; null when nothing has been recorded by then. */
  readonly position: string | null;
}

export interface Paged extends Answered {
  /** Cursor of the next page; null on the last. */
  readonly next: string | null;
}

/** A projection's file at one moment: `position` 0 means before the first event. */
export interface Moment {
  readonly database: DatabaseSync;
  readonly position: number;
  readonly answered: Answered;
}

/** Opens the serving generation of a projection at a view. Refused: `as-of.in-the-future`, `projection.not-serving`. */
export type MomentOf = (projection: string, view: View) => Moment;
