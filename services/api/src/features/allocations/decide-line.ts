import type { InputOf } from '@bihuan/contract';
import { type CommandMetadata, decideAdjustment, Refused } from '@bihuan/domain';
import type { CommandEffect, ExpectedRevision, RecordedEvent } from '@bihuan/event-store';
import type { HandlerContext } from '../../operations.ts';
import { roundIsOpen } from '../decision-rounds/round-is-open.ts';
import { lastDecision } from './last-decision.ts';

/** How long a decision waits for the line's proposal to reflect everything recorded. */
export const waitForHeadMs = 5_000;

interface LineToDecide {
  readonly id: string;
  readonly decision: InputOf<'decideAllocation'>['body'];
  readonly command: CommandMetadata;
  readonly ifMatch: ExpectedRevision | null;
}

/** Decides one line on its present proposal, which the read models already show. Refused: `allocation.not-found`, what the domain refuses. */
export async function decideLine(
  context: HandlerContext,
  { id, decision, command, ifMatch }: LineToDecide,
): Promise<{ readonly effect: CommandEffect<unknown>; readonly event: RecordedEvent }> {
  const { streams, projections, principal, today } = context;
  const line = await projections.allocations.get(principal, { id, asOf: null, on: today });
  if (line === null) throw new Refused('allocation.not-found', { id });
  const { fiscalYear, objectId, evaluationId, outcomeStatus } = line.item;
  const isOpen = await roundIsOpen(context, fiscalYear);
  const effect = await streams.allocation.execute({
    id,
    command,
    ifMatch,
    decide: (state) =>
      decideAdjustment(
        {
          kind: decision.kind,
          fiscalYear,
          subjectId: objectId,
          proposal: line.proposal,
          seenHash: decision.proposalHash,
          outcomeStatus: evaluationId === null ? null : outcomeStatus === 'none' ? 'open' : outcomeStatus,
          change: decision.kind === 'confirm' ? null : decision.change,
          reason: decision.reason,
          documentNumber: decision.documentNumber,
          roundIsOpen: isOpen,
        },
        state,
      ),
  });
  return { effect, event: effect.events.at(-1) ?? (await lastDecision(context, id)) };
}
