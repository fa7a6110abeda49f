import { parseAllocationLineId, Refused, releaseHold } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

/** A person ends one hold; the others on the line go on. */
export const handleReleaseHold: Handler<'releaseHold'> = async (context, { params, body }) => {
  const place = parseAllocationLineId(params.id);
  if (place === null) throw new Refused('allocation.not-found');
  const { reason: note, documentNumber, on } = body;
  return commandOn(context, context.streams.allocation, params.id, (state) =>
    releaseHold({ ...place, holdId: params.holdId, because: 'decided', note, documentNumber, on }, state),
  );
};
