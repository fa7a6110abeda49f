import type { OutputOf } from '@bihuan/contract';
import { budgetSeason, type CalendarDate, seasonPhase } from '@bihuan/domain';
import type { ReadSide } from '../../read-side.ts';

type Round = Awaited<ReturnType<ReadSide['settings']['decisionRounds']>>['items'][number];

/** A round as it is shown on a day; one of which nothing was recorded is open. */
export function roundItem(
  round: Round | undefined,
  fiscalYear: number,
  on: CalendarDate,
): OutputOf<'getDecisionRound'>['item'] {
  const { status = 'open', changes = [], congressOn = null, takesTwo = false, revision = null } = round ?? {};
  const season = budgetSeason(fiscalYear, congressOn);
  return { fiscalYear, status, changes, takesTwo, season: { ...season, phase: seasonPhase(season, on) }, revision };
}
