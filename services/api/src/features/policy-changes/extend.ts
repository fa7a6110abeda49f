import { extendPolicyChange } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

/** Gives the office more time; the first day stays on record. */
export const handleExtendPolicyChange: Handler<'extendPolicyChange'> = (context, { params, body }) =>
  commandOn(context, context.streams['policy-change'], params.id, (state) => extendPolicyChange(body, state));
