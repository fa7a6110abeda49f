import { withdrawPolicyChange } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

/** Takes a proposal or an adopted change back, with a reason. */
export const handleWithdrawPolicyChange: Handler<'withdrawPolicyChange'> = (context, { params, body }) =>
  commandOn(context, context.streams['policy-change'], params.id, (state) => withdrawPolicyChange(body, state));
