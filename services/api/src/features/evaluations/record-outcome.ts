import { recordOutcome } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

/** Records the first outcome. */
export const handleRecordOutcome: Handler<'recordOutcome'> = (context, { params, body }) =>
  commandOn(context, context.streams.evaluation, params.id, (state) => recordOutcome(body, state));
