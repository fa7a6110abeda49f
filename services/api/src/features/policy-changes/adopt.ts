import { adoptPolicyChange } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { knownOffice, onPolicyChange } from './on-policy-change.ts';

/** An office has to carry the change out until a day. */
export const handleAdoptPolicyChange: Handler<'adoptPolicyChange'> = async (context, { params, body }) => {
  await knownOffice(context, body.officeId);
  return onPolicyChange(context, params.id, (state) => adoptPolicyChange(body, state));
};
