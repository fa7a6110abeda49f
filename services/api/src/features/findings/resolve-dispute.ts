import { resolveFindingDispute } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

/** Answers one dispute of a finding. */
export const handleResolveFindingDispute: Handler<'resolveFindingDispute'> = async (context, { params, body }) =>
  commandOn(context, context.streams.finding, params.id, (state) =>
    resolveFindingDispute({ disputeId: params.disputeId, ...body }, state),
  );
