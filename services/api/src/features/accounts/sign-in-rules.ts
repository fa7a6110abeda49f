import { setSignInRules } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

export const handleGetSignInRules: Handler<'getSignInRules'> = async ({ projections: { access } }) => ({
  item: access.rules(),
  position: access.position(),
});

/** One set of rules for the whole jurisdiction. */
export const handleSetSignInRules: Handler<'setSignInRules'> = async (context, { body }) => {
  const id = 'all';
  return commandOn(context, context.streams['sign-in-rules'], id, (state) => setSignInRules(body, state));
};
