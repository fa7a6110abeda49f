import { returnCompletion } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

/** Sends a submission back to the unit. */
export const handleReturnCompletion: Handler<'returnCompletion'> = async (context, { params, body }) =>
  commandOn(context, context.streams.finding, params.id, (state) => returnCompletion(body, state));
