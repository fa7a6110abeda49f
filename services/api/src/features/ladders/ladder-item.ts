import { type Ladder, settableConditions } from '@bihuan/domain';
import type { LadderState } from '@bihuan/read-models';

/** A ladder in force as the interface shows it; the built-in default has no record behind it. */
export function ladderItem({ ladderId: id, ...ladder }: Ladder, set: readonly LadderState[]) {
  const recorded = set.find((state) => state.ladder.ladderId === id);
  return {
    id,
    ...ladder,
    conditions: [...settableConditions(id)],
    isSet: recorded !== undefined,
    reason: recorded?.reason ?? null,
    recordedAt: recorded?.recordedAt ?? null,
    principal: recorded?.principal ?? null,
    revision: recorded?.revision ?? null,
  };
}
