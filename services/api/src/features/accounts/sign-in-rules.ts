import { setSignInRules } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';

export const handleGetSignInRules: Handler<'getSignInRules'> = async ({ projections: { access } }) => ({
  item: access.rules(),
  position: access.position(),
});

/** One set of rules for the whole jurisdiction. */
export const handleSetSignInRules: Handler<'setSignInRules'> = async (context, { body }) => {
  const id = 'all';
  const effect = await context.streams['sign-in-rules'].execute({
    id,
    command: context.command,
    decide: (state) => setSignInRules(body, state),
  });
  return commandAnswer(context, id, effect);
};
