import type { WriteLevelEvent } from './events.ts';

export interface WriteLevelState {
  readonly level: number;
  /** Null before it was ever raised. */
  readonly release: string | null;
}

/** A record in which nothing was raised was begun by the first release. */
export const initialWriteLevel: WriteLevelState = { level: 1, release: null };

/** The level after one more event of its stream; types it does not know leave it as it is. */
export const evolveWriteLevel = (state: WriteLevelState, event: WriteLevelEvent): WriteLevelState =>
  event.type === 'WriteLevelRaised' ? { level: event.data.level, release: event.data.release } : state;
