import type { OutputOf } from '@bihuan/contract';
import { Refused } from '@bihuan/domain';
import type { RecordedEvent } from '@bihuan/event-store';
import type { HandlerContext } from '../../operations.ts';

const kinds = {
  AdjustmentConfirmed: 'confirmed',
  AdjustmentFilledIn: 'filled-in',
  AdjustmentOverridden: 'overridden',
} as const;

export const isDecision = ({ type }: Pick<RecordedEvent, 'type'>): boolean => Object.hasOwn(kinds, type);

/** The event of the decision that was made last about a line, or of the one with this id. Refused: `decision.not-decided`. */
export async function lastDecision(
  { store, streams }: Pick<HandlerContext, 'store' | 'streams'>,
  id: string,
  eventId?: string,
): Promise<RecordedEvent> {
  for await (const event of store.readStream(streams.allocation.nameOf(id), { direction: 'backwards' })) {
    if (isDecision(event) && (eventId === undefined || event.id === eventId)) return event;
  }
  throw new Refused('decision.not-decided');
}

export type DecisionMade = OutputOf<'decideAllocation'>['decision'];

/** A decision as its command answers it. */
export function decisionOf({ type, data, metadata }: RecordedEvent): DecisionMade {
  const { change, finalBudget, reason, documentNumber, proposal } = data as unknown as Omit<DecisionMade, 'kind'> & {
    proposal: { hash: string };
  };
  const { principal, recordedAt } = metadata;
  const kind = kinds[type as keyof typeof kinds];
  return { kind, change, finalBudget, reason, documentNumber, principal, recordedAt, proposalHash: proposal.hash };
}
