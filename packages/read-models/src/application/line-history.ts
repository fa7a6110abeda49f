import { type AllocationEvent, evolveAllocation, initialAllocation } from '@bihuan/domain';
import type { HoldHistory, LineHistory } from './state.ts';

/** A line after one more event of its stream; the same fold that decisions stand on, and the holds that are over. */
export function changedLine(before: LineHistory | null, event: AllocationEvent, eventId: string): LineHistory {
  const { fiscalYear, subjectId: objectId } = event.data;
  const known = evolveAllocation(before?.known ?? initialAllocation, event);
  const { decidedBy = null, holds = [], clawbackEvents = {} } = before ?? {};
  const isDecision = 'proposal' in event.data;
  return {
    fiscalYear,
    objectId,
    known,
    decidedBy: known.status === 'undecided' ? null : isDecision ? eventId : decidedBy,
    holds: changedHolds(holds, event, eventId),
    clawbackEvents:
      'clawbackId' in event.data
        ? {
            ...clawbackEvents,
            [event.data.clawbackId]: [...(clawbackEvents[event.data.clawbackId] ?? []), eventId],
          }
        : clawbackEvents,
  };
}

function changedHolds(
  holds: readonly HoldHistory[],
  { type, data }: AllocationEvent,
  eventId: string,
): readonly HoldHistory[] {
  if (type === 'HoldPlaced') {
    return [...holds, { holdId: data.holdId, from: data.on, until: null, eventIds: [eventId] }];
  }
  if (type !== 'HoldReleased') return holds;
  return holds.map((hold) =>
    hold.holdId === data.holdId && hold.until === null
      ? { ...hold, until: data.on, eventIds: [...hold.eventIds, eventId] }
      : hold,
  );
}
