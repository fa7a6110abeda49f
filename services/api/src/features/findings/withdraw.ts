import { withdrawFinding } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';
import { releasingHolds } from './releasing-holds.ts';

/** Withdraws a finding that does not stand. */
export const handleWithdrawFinding: Handler<'withdrawFinding'> = async (context, { params, body }) =>
  releasingHolds(
    context,
    params.id,
    await commandOn(context, context.streams.finding, params.id, (state) => withdrawFinding(body, state)),
  );
