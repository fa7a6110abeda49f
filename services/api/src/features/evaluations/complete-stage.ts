import { completeStage } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

/** Records that one of the six stages was passed. */
export const handleCompleteStage: Handler<'completeStage'> = (context, { params, body }) =>
  commandOn(context, context.streams.evaluation, params.id, (state) => completeStage(body, state));
