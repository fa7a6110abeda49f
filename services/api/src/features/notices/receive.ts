import { receiveLetter } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

/** Records that a letter has arrived at one of its recipients. */
export const handleReceiveLetter: Handler<'receiveLetter'> = async (context, { params, body }) =>
  commandOn(context, context.streams.letter, params.id, (state) => receiveLetter(body, state));
