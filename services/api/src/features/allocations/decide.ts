import { decideAdjustment, Refused } from '@bihuan/domain';
import type { RecordedEvent } from '@bihuan/event-store';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';
import { waitForHead } from '../../wait-for-head.ts';
import { roundIsOpen } from '../decision-rounds/round-is-open.ts';

/** How long a decision waits for the line's proposal to reflect everything recorded. */
const waitForHeadMs = 5_000;

const kinds = {
  AdjustmentConfirmed: 'confirmed',
  AdjustmentFilledIn: 'filled-in',
  AdjustmentOverridden: 'overridden',
} as const;

/** Decides one line on its present proposal; refused when that is no longer the one the person has seen. */
export const handleDecideAllocation: Handler<'decideAllocation'> = async (context, { params, body }) => {
  const { streams, projections, principal, today, command, ifMatch } = context;
  await waitForHead(context, { projections: ['allocation'], timeoutMs: waitForHeadMs });
  const line = await projections.allocations.get(principal, { id: params.id, asOf: null, on: today });
  if (line === null) throw new Refused('allocation.not-found');
  const { fiscalYear, objectId, outcomeStatus } = line.item;
  const isOpen = await roundIsOpen(context, fiscalYear);
  const effect = await streams.allocation.execute({
    id: params.id,
    command,
    ifMatch,
    decide: (state) =>
      decideAdjustment(
        {
          kind: body.kind,
          fiscalYear,
          subjectId: objectId,
          proposal: line.proposal,
          seenHash: body.proposalHash,
          outcomeStatus: outcomeStatus === 'none' ? 'open' : outcomeStatus,
          change: body.kind === 'confirm' ? null : body.change,
          reason: body.reason,
          documentNumber: body.documentNumber,
          roundIsOpen: isOpen,
        },
        state,
      ),
  });
  const answer = await commandAnswer(context, params.id, effect);
  const decided = effect.events.at(-1) ?? (await lastDecision(context, params.id));
  return { ...answer, decision: decisionOf(decided) };
};

/** When nothing was appended, the decision that stands already. */
async function lastDecision(
  { store, streams }: Parameters<Handler<'decideAllocation'>>[0],
  id: string,
): Promise<RecordedEvent> {
  for await (const event of store.readStream(streams.allocation.nameOf(id), { direction: 'backwards' })) {
    if (Object.hasOwn(kinds, event.type)) return event;
  }
  throw new Refused('allocation.not-found');
}

type Decision = Awaited<ReturnType<Handler<'decideAllocation'>>>['decision'];

function decisionOf({ type, data, metadata }: RecordedEvent): Decision {
  const { change, finalBudget, reason, documentNumber, proposal } = data as unknown as Omit<Decision, 'kind'> & {
    proposal: { hash: string };
  };
  const { principal, recordedAt } = metadata;
  const kind = kinds[type as keyof typeof kinds];
  return { kind, change, finalBudget, reason, documentNumber, principal, recordedAt, proposalHash: proposal.hash };
}
