import { implementPolicyChange, refersToStored } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';
import { storedAmong } from '../evidence/stored-among.ts';

/** Records that the change is in force, with stored evidence or a document's number. */
export const handleImplementPolicyChange: Handler<'implementPolicyChange'> = async (context, { params, body }) => {
  const stored = await storedAmong(body.evidence, context.kept);
  return commandOn(context, context.streams['policy-change'], params.id, (state) => {
    refersToStored(body.evidence, { stored, today: context.today });
    return implementPolicyChange(body, state);
  });
};
