import { decideExtension } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';
import { releasingHolds } from './releasing-holds.ts';

/** Gives more time, or none. */
export const handleDecideExtension: Handler<'decideExtension'> = async (context, { params, body }) =>
  releasingHolds(
    context,
    params.id,
    await commandOn(context, context.streams.finding, params.id, (state) => decideExtension(body, state)),
  );
