import { describe, expect, it } from 'vitest';
import { givenOn } from '../fixtures/given.ts';
import { calendarDate } from '../time/calendar-date.ts';
import { setTwoPersonRule, takesSecondPerson } from './decide.ts';
import type { TwoPersonEvent } from './events.ts';
import { evolveTwoPersonRules, initialTwoPersonRules, type TwoPersonRules } from './state.ts';

const given = givenOn<TwoPersonRules, TwoPersonEvent>({ initial: initialTwoPersonRules, evolve: evolveTwoPersonRules });
const rule = { act: 'verification' as const, takesTwo: true, reason: '内部控制制度', on: calendarDate('2025-01-02') };
const isSet: TwoPersonEvent = { type: 'TwoPersonRuleSet', data: rule };

describe('a rule of two persons', () => {
  it('is off until somebody sets it, so that an office of one can work', () => {
    const verifying = { act: 'verification' as const, person: 'a', before: ['a'] };
    expect(() => takesSecondPerson(verifying, given().state)).not.toThrow();
  });

  it('keeps whoever reported from closing it, and lets another do so', () => {
    const { state } = given(isSet);
    const by = (person: string) => () => takesSecondPerson({ act: 'verification', person, before: ['a', 'b'] }, state);
    expect(by('a')).toThrow(expect.objectContaining({ code: 'two-person.same-person', params: { person: 'a' } }));
    expect(by('c')).not.toThrow();
  });

  it('holds for its own act alone', () => {
    const adopting = { act: 'rule-adoption' as const, person: 'a', before: ['a'] };
    expect(() => takesSecondPerson(adopting, given(isSet).state)).not.toThrow();
  });

  it('set again to the same changes nothing, and can be taken back', () => {
    given(isSet)
      .when((state) => setTwoPersonRule(rule, state))
      .thenNothing();
    given(isSet)
      .when((state) => setTwoPersonRule({ ...rule, takesTwo: false }, state))
      .thenState({ verification: false });
  });
});
