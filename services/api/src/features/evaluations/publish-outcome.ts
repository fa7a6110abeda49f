import { publishOutcome } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

/** Records that an outcome was made public. */
export const handlePublishOutcome: Handler<'publishOutcome'> = (context, { params, body }) =>
  commandOn(context, context.streams.evaluation, params.id, (state) => publishOutcome(body, state));
