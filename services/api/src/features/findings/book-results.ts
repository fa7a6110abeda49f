import { bookResults } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

/** Records what came of a rectification. */
export const handleBookResults: Handler<'bookResults'> = async (context, { params, body }) =>
  commandOn(context, context.streams.finding, params.id, (state) => bookResults(body, state));
