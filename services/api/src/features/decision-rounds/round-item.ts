import type { OutputOf } from '@bihuan/contract';
import { budgetSeason, type CalendarDate, seasonPhase, takesTwoIn } from '@bihuan/domain';
import type { ReadSide } from '../../read-side.ts';

type Rounds = Awaited<ReturnType<ReadSide['settings']['decisionRounds']>>;

/** A round as it is shown on a day; one of which nothing was recorded is open, and has the rule of review of every year. */
export function roundItem(
  round: Rounds['items'][number] | undefined,
  fiscalYear: number,
  { on, reviewDefault }: { readonly on: CalendarDate } & Pick<Rounds, 'reviewDefault'>,
): OutputOf<'getDecisionRound'>['item'] {
  const { status = 'open', changes = [], congressOn = null, revision = null } = round ?? {};
  const season = budgetSeason(fiscalYear, congressOn);
  const own = round?.takesTwo ?? null;
  return {
    fiscalYear,
    status,
    changes,
    takesTwo: takesTwoIn(own, reviewDefault?.takesTwo ?? null),
    hasOwnReviewRule: own !== null,
    season: { ...season, phase: seasonPhase(season, on) },
    revision,
  };
}
