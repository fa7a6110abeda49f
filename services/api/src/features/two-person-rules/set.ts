import { setTwoPersonRule, twoPersonRulesId } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';

/** Says whether an act takes two people from here on. */
export const handleSetTwoPersonRule: Handler<'setTwoPersonRule'> = async (context, { body }) => {
  const { streams, command, ifMatch } = context;
  const id = twoPersonRulesId;
  const decide = (rules: Parameters<typeof setTwoPersonRule>[1]) => setTwoPersonRule(body, rules);
  return commandAnswer(context, id, await streams['two-person-rules'].execute({ id, command, ifMatch, decide }));
};
