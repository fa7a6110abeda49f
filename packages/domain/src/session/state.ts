import type { EventOf } from '../event/define.ts';
import { Refused } from '../refusals/refused.ts';
import type { SessionEvent, sessionEnded, sessionStarted } from './events.ts';

export type SessionState = 'none' | 'running' | 'ended';

export const initialSession: SessionState = 'none';

/** A session after one more of its events; types it does not know leave it as it is. */
export function evolveSession(state: SessionState, event: SessionEvent): SessionState {
  if (event.type === 'SessionStarted') return 'running';
  return event.type === 'SessionEnded' ? 'ended' : state;
}

/** Refused `session.over` for one that was there before. */
export function startSession(command: EventOf<typeof sessionStarted>['data'], state: SessionState): SessionEvent[] {
  if (state !== 'none') throw new Refused('session.over');
  return [{ type: 'SessionStarted', data: command }];
}

/** One that has ended, or never began, is left as it is. */
export const endSession = (command: EventOf<typeof sessionEnded>['data'], state: SessionState): SessionEvent[] =>
  state === 'running' ? [{ type: 'SessionEnded', data: command }] : [];
