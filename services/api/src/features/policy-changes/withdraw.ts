import { withdrawPolicyChange } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { onPolicyChange } from './on-policy-change.ts';

/** Takes a proposal or an adopted change back, with a reason. */
export const handleWithdrawPolicyChange: Handler<'withdrawPolicyChange'> = (context, { params, body }) =>
  onPolicyChange(context, params.id, (state) => withdrawPolicyChange(body, state));
