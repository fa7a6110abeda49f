import type { EventOf } from '../event/define.ts';
import type {
  congressDaySet,
  DecisionRoundEvent,
  decisionRoundClosed,
  decisionRoundReopened,
  reviewRuleSet,
} from './events.ts';
import type { DecisionRoundState } from './state.ts';

export type CloseDecisionRound = EventOf<typeof decisionRoundClosed>['data'];
export type ReopenDecisionRound = EventOf<typeof decisionRoundReopened>['data'];

/** From here on no line of the year is decided or held. Closing it twice changes nothing. */
export const closeDecisionRound = (
  command: CloseDecisionRound,
  { status }: DecisionRoundState,
): DecisionRoundEvent[] => (status === 'closed' ? [] : [{ type: 'DecisionRoundClosed', data: command }]);

/** Lines may be decided again. Reopening what is open changes nothing. */
export const reopenDecisionRound = (
  command: ReopenDecisionRound,
  { status }: DecisionRoundState,
): DecisionRoundEvent[] => (status === 'open' ? [] : [{ type: 'DecisionRoundReopened', data: command }]);

/** The same day again is no event. */
export const setCongressDay = (
  command: EventOf<typeof congressDaySet>['data'],
  { congressOn }: DecisionRoundState,
): DecisionRoundEvent[] => (congressOn === command.congressOn ? [] : [{ type: 'CongressDaySet', data: command }]);

/** Whether decisions take a second person; the same again is no event. */
export const setReviewRule = (
  command: EventOf<typeof reviewRuleSet>['data'],
  { takesTwo }: DecisionRoundState,
): DecisionRoundEvent[] => (takesTwo === command.takesTwo ? [] : [{ type: 'ReviewRuleSet', data: command }]);
