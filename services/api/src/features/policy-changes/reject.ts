import { rejectPolicyChange } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { onPolicyChange } from './on-policy-change.ts';

/** Records that the change is not made, and why. */
export const handleRejectPolicyChange: Handler<'rejectPolicyChange'> = (context, { params, body }) =>
  onPolicyChange(context, params.id, (state) => rejectPolicyChange(body, state));
