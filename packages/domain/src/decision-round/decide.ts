import type { EventOf } from '../event/define.ts';
import { Refused } from '../refusals/refused.ts';
import type {
  congressDaySet,
  DecisionRoundEvent,
  decisionRoundClosed,
  decisionRoundReopened,
  reviewDefaultSet,
  reviewRuleSet,
} from './events.ts';
import type { DecisionRoundState } from './state.ts';

export type CloseDecisionRound = EventOf<typeof decisionRoundClosed>['data'] & {
  /** Decided lines of the year that no second person has approved. */
  readonly unapproved: number;
  /** Whether decisions take a second person in a year that says nothing of it. */
  readonly takesTwoByDefault: boolean | null;
};
export type ReopenDecisionRound = EventOf<typeof decisionRoundReopened>['data'];

/** Whether decisions of a year take a second person: by its own rule, else by that of every year, else they do not. */
export const takesTwoIn = (own: boolean | null, everyYear: boolean | null): boolean => own ?? everyYear ?? false;

/**
 * From here on no line of the year is decided or held. Closing it twice changes nothing. Refused: `decision.not-reviewed`, where decisions
 * take a second person and some have not been approved.
 */
export function closeDecisionRound(
  { unapproved, takesTwoByDefault, ...closing }: CloseDecisionRound,
  { status, takesTwo }: DecisionRoundState,
): DecisionRoundEvent[] {
  if (status === 'closed') return [];
  if (takesTwoIn(takesTwo, takesTwoByDefault) && unapproved > 0)
    throw new Refused('decision.not-reviewed', { lines: unapproved });
  return [{ type: 'DecisionRoundClosed', data: closing }];
}

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

/** Whether decisions of a year take a second person; the same again is no event. */
export const setReviewRule = (
  command: EventOf<typeof reviewRuleSet>['data'],
  { takesTwo }: DecisionRoundState,
): DecisionRoundEvent[] => (takesTwo === command.takesTwo ? [] : [{ type: 'ReviewRuleSet', data: command }]);

/** The same for every year without a rule of its own. */
export const setReviewDefault = (
  command: EventOf<typeof reviewDefaultSet>['data'],
  { takesTwo }: DecisionRoundState,
): DecisionRoundEvent[] => (takesTwo === command.takesTwo ? [] : [{ type: 'ReviewDefaultSet', data: command }]);
