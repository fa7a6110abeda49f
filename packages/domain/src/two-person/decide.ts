import type { EventOf } from '../event/define.ts';
import { Refused } from '../refusals/refused.ts';
import type { TwoPersonAct, TwoPersonEvent, twoPersonRuleSet } from './events.ts';
import type { TwoPersonRules } from './state.ts';

/** The same again is no event. */
export const setTwoPersonRule = (
  command: EventOf<typeof twoPersonRuleSet>['data'],
  rules: TwoPersonRules,
): TwoPersonEvent[] => (rules[command.act] === command.takesTwo ? [] : [{ type: 'TwoPersonRuleSet', data: command }]);

interface Acting {
  readonly act: TwoPersonAct;
  /** Id of who is about to act, and of whoever did what comes before it. */
  readonly person: string;
  readonly before: readonly string[];
}

/** Refused: `two-person.same-person`, where the act takes a second one and it is the first. */
export function takesSecondPerson({ act, person, before }: Acting, rules: TwoPersonRules): void {
  if (rules[act] && before.includes(person)) throw new Refused('two-person.same-person', { person });
}
