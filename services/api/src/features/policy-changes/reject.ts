import { rejectPolicyChange } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

/** Records that the change is not made, and why. */
export const handleRejectPolicyChange: Handler<'rejectPolicyChange'> = (context, { params, body }) =>
  commandOn(context, context.streams['policy-change'], params.id, (state) => rejectPolicyChange(body, state));
