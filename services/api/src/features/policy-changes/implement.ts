import { implementPolicyChange, refersToStored } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { storedAmong } from '../evidence/stored-among.ts';
import { onPolicyChange } from './on-policy-change.ts';

/** Records that the change is in force, with stored evidence or a document's number. */
export const handleImplementPolicyChange: Handler<'implementPolicyChange'> = async (context, { params, body }) => {
  const stored = await storedAmong(body.evidence, context.kept);
  return onPolicyChange(context, params.id, (state) => {
    refersToStored(body.evidence, { stored, today: context.today });
    return implementPolicyChange(body, state);
  });
};
