import { addPolicyChangeGrounds } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { knownGrounds, onPolicyChange } from './on-policy-change.ts';

/** Names further outcomes or findings that argue for the change. */
export const handleAddPolicyChangeGrounds: Handler<'addPolicyChangeGrounds'> = async (context, { params, body }) => {
  const grounds = await knownGrounds(context, body.grounds);
  return onPolicyChange(context, params.id, (state) => addPolicyChangeGrounds({ ...body, grounds }, state));
};
