import { Refused } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';
import { recordAnswers, withLists } from './answers.ts';
import { subjectAsked } from './subject-asked.ts';

/** Everything that is known of a subject in a year beside its outcome, as it stood at a moment. */
export const handleGetBudgetFacts: Handler<'getBudgetFacts'> = async (context, { params, query }) => {
  const { fiscalYear, subject } = subjectAsked(params.id);
  const asked = { fiscalYear, subject, ...viewAsked(context, query) };
  const { known, ...answered } = await context.projections.budget.factsOf(context.principal, asked);
  const { budget, flags, rankings, facts } = known;
  if (budget === null && flags === null && rankings.length === 0) throw new Refused('budget.not-found');
  const inForce = (flags?.known.flags ?? []).filter(({ withdrawn }) => withdrawn === null);
  const [ranked] = rankings;
  return {
    item: {
      id: params.id,
      fiscalYear,
      subject: { ...subject, name: budget?.name ?? flags?.name ?? ranked?.name ?? subject.id },
      facts: withLists(facts),
      records: budget === null ? [] : recordAnswers(budget),
      flags: inForce.map(({ flagId, flag, on }) => ({ flagId, flag, on })),
      rankings: rankings.map(({ subject: _, name: __, eventId: ___, topQuota: ____, isSample: _____, ...place }) => ({
        ...place,
        quotas: [...place.quotas],
      })),
      revision: budget?.revision ?? null,
    },
    ...answered,
  };
};
