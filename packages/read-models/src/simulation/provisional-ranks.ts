import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { computeRanking, type RankingMethod, type RuleSetDefinition } from '@bihuan/domain';
import { type Facts, factsUsed } from '@bihuan/rules';
import type { LinesAsked } from './read-lines.ts';
import type { OtherOutcome } from './with-outcome.ts';

/** As a ranking is fixed unless something else is chosen, but that a score counts before its outcome is confirmed. */
const method: RankingMethod = {
  ties: 'shared',
  atQuotaEdge: 'out',
  rounding: 'half-up',
  withoutScore: 'counted',
  outcomes: 'recorded',
  quotas: [],
};

const looksAtRanks = (definition: RuleSetDefinition): boolean =>
  factsUsed(definition).some((name) => name === 'rank' || name === 'percentile');

/**
 * Places of the objects of the year by the scores of the moment, by id of the line: provisional. Whole departments are ranked among
 * themselves. Empty where the rules look at no place, and of those among whom a ranking of the year is fixed: who is in none then has no
 * place. What lies within a quota is for the fixed list to say.
 */
export function provisionalRanks(
  database: DatabaseSync,
  { fiscalYear, position, definition, otherOutcome = null }: LinesAsked,
): ReadonlyMap<string, Facts> {
  if (!looksAtRanks(definition)) return new Map();
  const rows = database
    .prepare(
      `SELECT line_id AS id, object_name AS name, line ->> '$.facts.score.value' AS score,
       line ->> '$.facts.rank.value' IS NOT NULL AS has_rank, line ->> '$.objectKind' = 'whole-department' AS is_department
       FROM line_versions WHERE fiscal_year = ? AND subject_kind = 'object' AND valid_from <= ? AND valid_to > ?`,
    )
    .all(fiscalYear, position, position);
  const groups = [...Map.groupBy(rows, (row) => row['is_department']).values()];
  const unfixed = groups.filter((group) => !group.some((row) => row['has_rank'] === 1));
  return new Map(unfixed.flatMap((group) => placesAmong(group, otherOutcome)));
}

function placesAmong(
  group: readonly Record<string, SQLOutputValue>[],
  otherOutcome: OtherOutcome | null,
): (readonly [string, Facts])[] {
  const candidates = group.map(({ id, name, score }) => {
    const ofRecord = typeof score === 'number' ? score : null;
    const subjectId = String(id);
    const isOther = otherOutcome?.lineId === subjectId;
    return { subjectId, name: String(name), score: isOther ? otherOutcome.outcome.score : ofRecord };
  });
  const provisional = (value: number) => ({ value, eventId: null, provisional: true });
  return computeRanking(candidates, method).members.flatMap(({ candidate, rank, percentile }) =>
    rank === null || percentile === null
      ? []
      : [[candidate.subjectId, { rank: provisional(rank), percentile: provisional(Number(percentile)) }] as const],
  );
}
