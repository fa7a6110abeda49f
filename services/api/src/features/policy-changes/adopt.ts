import { adoptPolicyChange } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';
import { knownOffice } from './known-grounds.ts';

/** An office has to carry the change out until a day. */
export const handleAdoptPolicyChange: Handler<'adoptPolicyChange'> = async (context, { params, body }) => {
  await knownOffice(context, body.officeId);
  return commandOn(context, context.streams['policy-change'], params.id, (state) => adoptPolicyChange(body, state));
};
