import { passLookBack } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

/** A look-back found the finding still in order. */
export const handlePassLookBack: Handler<'passLookBack'> = async (context, { params, body }) =>
  commandOn(context, context.streams.finding, params.id, (state) => passLookBack(body, state));
