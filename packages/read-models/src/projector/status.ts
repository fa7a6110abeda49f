import { type Position, Refused } from '@bihuan/domain';

/** The event at which a projection stopped, and why. */
export interface ProjectionFault {
  readonly eventId: string;
  readonly type: string;
  readonly stream: string;
  readonly revision: number;
  readonly position: number;
  readonly message: string;
}

/**
 * `building`: nothing serves yet. `catching-up`: it serves, but is not level with the log since the start.
 * `stopped`: an event could not be read; what was built before it is served. `fenced`: another runner has taken over.
 * `restarting`: the worker died and comes back.
 */
export type ProjectionRunState = 'building' | 'catching-up' | 'live' | 'stopped' | 'fenced' | 'restarting';

export interface ProjectionStatus {
  readonly name: string;
  readonly version: number;
  readonly state: ProjectionRunState;
  /** Whether questions are answered, from this generation or from an older one. */
  readonly serving: boolean;
  /** Up to where the serving generation reflects the log; 0 when none serves. */
  readonly position: number;
  /** Of the log, as last looked at. */
  readonly head: number;
  /** Null where the log's positions do not count events and it is not level. */
  readonly lagEvents: number | null;
  /** For how long it has not been level with the log. */
  readonly lagSeconds: number;
  /** How far the generation is that is being built beside. */
  readonly rebuilding: { readonly position: number } | null;
  readonly fault: ProjectionFault | null;
}

export interface WaitOptions {
  readonly timeoutMs: number;
  /** Only these projections. Default: all. */
  readonly projections?: readonly string[];
}

/** The projections of a folder, wherever they run. */
export interface Projections {
  /** Resolves once every projection serves the position. Refused: `projection.behind`, after the bound, or at once when one has stopped before it. */
  waitFor(position: Position, options: WaitOptions): Promise<void>;
  status(): readonly ProjectionStatus[];
  /** Of the projection that is furthest behind. */
  lag(): { readonly events: number | null; readonly seconds: number };
  /** Builds one anew beside the old; resolves when the new one serves. Refused: `projection.unknown`, `projection.stopped`, `projection.behind`. */
  startOver(name: string): Promise<void>;
  /** Something was appended: look now, not at the next poll. */
  notify(): void;
  close(): Promise<void>;
}

/** The largest lag of all. */
export function largestLag(statuses: readonly ProjectionStatus[]): { events: number | null; seconds: number } {
  const events = statuses.map(({ lagEvents }) => lagEvents);
  return {
    events: events.includes(null) ? null : Math.max(0, ...events.map(Number)),
    seconds: Math.max(0, ...statuses.map(({ lagSeconds }) => lagSeconds)),
  };
}

/** The refusal of a name that is not among those known. */
export const unknownProjection = (projection: string, known: readonly { readonly name: string }[]): Refused =>
  new Refused('projection.unknown', { projection, known: known.map(({ name }) => name).join(', ') });
