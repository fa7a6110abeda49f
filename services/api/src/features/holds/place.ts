import { placeHold, Refused, sameData } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import { idFromCommand } from '../../command-metadata.ts';
import type { Handler } from '../../operations.ts';
import { waitForHead } from '../../wait-for-head.ts';
import { roundIsOpen } from '../decision-rounds/round-is-open.ts';
import { overdueReason } from './overdue-reason.ts';

const waitForHeadMs = 5_000;

/** A person holds what a line is to get, for an overdue finding or for a reason of their own. */
export const handlePlaceHold: Handler<'placeHold'> = async (context, { params, body }) => {
  const { projections, principal, today, streams, command, ifMatch } = context;
  await waitForHead(context, { projections: ['allocation'], timeoutMs: waitForHeadMs });
  const line = await projections.allocations.get(principal, { id: params.id, asOf: null, on: today });
  if (line === null) throw new Refused('allocation.not-found');
  const { fiscalYear, objectId: subjectId } = line.item;
  const { documentNumber, on } = body;
  const reason =
    body.reason.kind === 'other' ? body.reason : await overdueReason(context, body.reason.findingId, subjectId);
  const isOpen = await roundIsOpen(context, fiscalYear);
  const holdId = idFromCommand(command.commandId, 'hold');
  const hold = { fiscalYear, subjectId, holdId, reason, placedBy: 'person', documentNumber, on } as const;
  const effect = await streams.allocation.execute({
    id: params.id,
    command,
    ifMatch,
    decide: (state) => placeHold({ ...hold, roundIsOpen: isOpen }, state),
  });
  // The same reason holds a line once: somebody may have placed it before.
  const inForce = effect.state.holds.find((one) => sameData(one.reason, reason));
  return { ...(await commandAnswer(context, params.id, effect)), holdId: inForce?.holdId ?? holdId };
};
