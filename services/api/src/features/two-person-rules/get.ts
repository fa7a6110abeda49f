import { twoPersonActSchema, twoPersonRulesId } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';

/** Which acts take two people, as it stands. */
export const handleGetTwoPersonRules: Handler<'getTwoPersonRules'> = async ({ streams }) => {
  const { state, revision } = await streams['two-person-rules'].loadWithCommands(twoPersonRulesId);
  const items = twoPersonActSchema.options.map((act) => ({ act, takesTwo: state[act] }));
  return { items, revision: revision === null ? null : String(revision) };
};
