import { confirmOutcome } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

/** Makes an outcome final. */
export const handleConfirmOutcome: Handler<'confirmOutcome'> = (context, { params, body }) =>
  commandOn(context, context.streams.evaluation, params.id, (state) => confirmOutcome(body, state));
