import type { EventOf } from '../event/define.ts';
import type { RankingEvent, rankingFixed } from './events.ts';

type Fixed = EventOf<typeof rankingFixed>['data'];

export interface RankingState {
  readonly status: 'none' | 'fixed' | 'withdrawn';
  /** The list that was fixed last. */
  readonly fixed: Fixed | null;
  /** What is listed of the next one. */
  readonly draft: { readonly draftId: string; readonly members: number } | null;
}

export const initialRanking: RankingState = { status: 'none', fixed: null, draft: null };

/** The ranking of a group after one more event of its stream; types it does not know leave it as it is. */
export function evolveRanking(state: RankingState, event: RankingEvent): RankingState {
  switch (event.type) {
    case 'RankingMembersListed': {
      const { draftId, from, members } = event.data;
      return { ...state, draft: { draftId, members: from + members.length } };
    }
    case 'RankingFixed':
      return { status: 'fixed', fixed: event.data, draft: null };
    case 'RankingWithdrawn':
      return { ...state, status: 'withdrawn' };
    default:
      return state;
  }
}
