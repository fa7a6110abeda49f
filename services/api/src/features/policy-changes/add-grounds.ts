import { addPolicyChangeGrounds } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';
import { knownGrounds } from './known-grounds.ts';

/** Names further outcomes or findings that argue for the change. */
export const handleAddPolicyChangeGrounds: Handler<'addPolicyChangeGrounds'> = async (context, { params, body }) => {
  const grounds = await knownGrounds(context, body.grounds);
  return commandOn(context, context.streams['policy-change'], params.id, (state) =>
    addPolicyChangeGrounds({ ...body, grounds }, state),
  );
};
