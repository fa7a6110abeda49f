import { parseAllocationLineId, Refused, releaseHold } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';

/** A person ends one hold; the others on the line go on. */
export const handleReleaseHold: Handler<'releaseHold'> = async (context, { params, body }) => {
  const place = parseAllocationLineId(params.id);
  if (place === null) throw new Refused('allocation.not-found');
  const { reason: note, documentNumber, on } = body;
  const effect = await context.streams.allocation.execute({
    id: params.id,
    command: context.command,
    ifMatch: context.ifMatch,
    decide: (state) =>
      releaseHold({ ...place, holdId: params.holdId, because: 'decided', note, documentNumber, on }, state),
  });
  return commandAnswer(context, params.id, effect);
};
