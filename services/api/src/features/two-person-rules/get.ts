import { twoPersonActSchema, twoPersonRulesId } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';

/** Which acts take two people, as it stands. */
export const handleGetTwoPersonRules: Handler<'getTwoPersonRules'> = async ({ streams, store }) => {
  const stream = streams['two-person-rules'];
  const rules = await stream.load(twoPersonRulesId);
  let revision: string | null = null;
  for await (const event of store.readStream(stream.nameOf(twoPersonRulesId), { direction: 'backwards' })) {
    revision = String(event.revision);
    break;
  }
  return { items: twoPersonActSchema.options.map((act) => ({ act, takesTwo: rules[act] })), revision };
};
