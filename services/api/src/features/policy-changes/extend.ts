import { extendPolicyChange } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { onPolicyChange } from './on-policy-change.ts';

/** Gives the office more time; the first day stays on record. */
export const handleExtendPolicyChange: Handler<'extendPolicyChange'> = (context, { params, body }) =>
  onPolicyChange(context, params.id, (state) => extendPolicyChange(body, state));
