import type { EventOf } from '../event/define.ts';
import { Refused } from '../refusals/refused.ts';
import type { ObjectCodeEvent, objectCodeClaimed } from './events.ts';
import type { ObjectCodeState } from './state.ts';

export type ClaimObjectCode = EventOf<typeof objectCodeClaimed>['data'];

/**
 * Claims a code for an object. `lapsed`: the object whose claim is known to have come to nothing. Claiming it again changes nothing.
 * Refused `object.code-being-given` while somebody else's claim holds.
 */
export function claimObjectCode(
  command: ClaimObjectCode,
  { objectId }: ObjectCodeState,
  lapsed: string | null,
): ObjectCodeEvent[] {
  if (objectId === command.objectId) return [];
  if (objectId !== null && objectId !== lapsed) {
    throw new Refused('object.code-being-given', { code: command.code }, { field: 'code' });
  }
  return [{ type: 'ObjectCodeClaimed', data: command }];
}
