import type { CalendarDate } from '../time/calendar-date.ts';
import type { DecisionRoundEvent } from './events.ts';

/** A round is open until somebody closes it; a fiscal year needs no event to begin. */
export interface DecisionRoundState {
  readonly status: 'open' | 'closed';
  /** Day of the last closing or reopening; null before the first. */
  readonly since: CalendarDate | null;
  /** When the people's congress meets over it; null while nobody has said. */
  readonly congressOn: CalendarDate | null;
  /** Whether a decision takes a second person; null while nothing is said of it: then as in every year. */
  readonly takesTwo: boolean | null;
}

export const initialDecisionRound: DecisionRoundState = {
  status: 'open',
  since: null,
  congressOn: null,
  takesTwo: null,
};

/** The round of a fiscal year after one more event of its stream; types it does not know leave it as it is. */
export function evolveDecisionRound(state: DecisionRoundState, event: DecisionRoundEvent): DecisionRoundState {
  switch (event.type) {
    case 'DecisionRoundClosed':
      return { ...state, status: 'closed', since: event.data.on };
    case 'DecisionRoundReopened':
      return { ...state, status: 'open', since: event.data.on };
    case 'CongressDaySet':
      return { ...state, congressOn: event.data.congressOn };
    case 'ReviewRuleSet':
    case 'ReviewDefaultSet':
      return { ...state, takesTwo: event.data.takesTwo };
    default:
      return state;
  }
}
