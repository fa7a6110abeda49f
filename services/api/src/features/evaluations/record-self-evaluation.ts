import { recordSelfEvaluation } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

/** Records what the unit gives itself. */
export const handleRecordSelfEvaluation: Handler<'recordSelfEvaluation'> = (context, { params, body }) =>
  commandOn(context, context.streams.evaluation, params.id, (state) => recordSelfEvaluation(body, state));
