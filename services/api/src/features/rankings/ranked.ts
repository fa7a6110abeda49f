import type { InputOf } from '@bihuan/contract';
import { computeRanking, type RankingMember } from '@bihuan/domain';
import type { HandlerContext } from '../../operations.ts';
import type { View } from '../../read-side.ts';
import { candidatesOf } from './candidates.ts';

/** The list of a group by the scores that count at the moment. */
export async function rankedNow(
  context: HandlerContext,
  asked: Pick<InputOf<'fixRanking'>['body'], 'fiscalYear' | 'group' | 'method' | 'scores'>,
  view: View,
) {
  const { candidates, unconfirmed, answered } = await candidatesOf(context, asked, view);
  const { members, counted, places } = computeRanking(candidates, asked.method);
  const { subjectKind: kind } = asked.group;
  return {
    members: members.map(({ candidate, rank, percentile, quotas }): RankingMember => {
      const { subjectId: id, name, score, eventId } = candidate;
      return { subject: { kind, id }, name, score, eventId, rank, percentile, quotas: [...quotas] };
    }),
    counted,
    places: places.map((quota) => ({ ...quota })),
    unconfirmed,
    answered,
  };
}
