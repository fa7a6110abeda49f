import type { OutputOf } from '@bihuan/contract';
import type { RankingRow } from '@bihuan/read-models';

type Item = OutputOf<'listRankings'>['items'][number];

export function rankingItem({ fixed, withdrawn, eventId, recordedAt, principal, revision }: RankingRow): Item {
  const { rankingId: id, draftId: _, membersHash: __, ...list } = fixed;
  const status = withdrawn === null ? 'fixed' : 'withdrawn';
  return { id, status, ...list, withdrawn, eventId, recordedAt, principal, revision };
}
