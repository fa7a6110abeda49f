import type { EventOf } from '../event/define.ts';
import { sameData } from '../event/same-data.ts';
import { Refused } from '../refusals/refused.ts';
import type { RankingEvent, RankingMember, rankingFixed, rankingWithdrawn } from './events.ts';
import type { RankingState } from './state.ts';

export type FixRanking = Omit<EventOf<typeof rankingFixed>['data'], 'version'>;
export type WithdrawRanking = EventOf<typeof rankingWithdrawn>['data'];

/**
 * Whether the list would be a new one, before anything of it is written. Refused `ranking.empty`, `ranking.reason-missing` when another
 * list of the group holds.
 */
export function isNewRanking(command: FixRanking, { status, fixed }: RankingState): boolean {
  if (command.members === 0) throw new Refused('ranking.empty', { name: command.group.name });
  if (status !== 'fixed' || fixed === null) return true;
  const isSame = fixed.membersHash === command.membersHash && sameData(fixed.method, command.method);
  if (isSame && sameData(fixed.group, command.group)) return false;
  if (command.reason === null) {
    const params = { name: fixed.group.name, on: fixed.on };
    throw new Refused('ranking.reason-missing', params, { pointer: '/reason', field: 'reason' });
  }
  return true;
}

/** The next piece of the list; one that is there already changes nothing. Refused `ranking.meanwhile` when somebody lists another one. */
export function listRankingMembers(
  draftId: string,
  from: number,
  members: RankingMember[],
  { draft, fixed }: RankingState,
): RankingEvent[] {
  if (fixed?.draftId === draftId) return [];
  const isBegun = draft?.draftId === draftId;
  if (isBegun && from < draft.members) return [];
  if (from !== (isBegun ? draft.members : 0)) throw new Refused('ranking.meanwhile');
  return [{ type: 'RankingMembersListed', data: { draftId, from, members } }];
}

/** All of it is listed: from here on it holds. Refused `ranking.meanwhile` when the list is not whole. */
export function fixRanking(command: FixRanking, { draft, fixed }: RankingState): RankingEvent[] {
  if (fixed?.draftId === command.draftId) return [];
  if (draft?.draftId !== command.draftId || draft.members !== command.members) throw new Refused('ranking.meanwhile');
  return [{ type: 'RankingFixed', data: { ...command, version: (fixed?.version ?? 0) + 1 } }];
}

/** Withdrawing twice changes nothing. Refused `ranking.not-found`. */
export function withdrawRanking(command: WithdrawRanking, { status }: RankingState): RankingEvent[] {
  if (status === 'none') throw new Refused('ranking.not-found');
  return status === 'withdrawn' ? [] : [{ type: 'RankingWithdrawn', data: command }];
}
