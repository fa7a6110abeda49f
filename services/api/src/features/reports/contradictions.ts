import { glossary } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';
import { address, eventLinks } from './addresses.ts';
import { contradictionSentence } from './contradiction-sentence.ts';
import { momentOfYear } from './moment-of-year.ts';

/** What was decided or found and what was done against it, with what nobody can say. */
export const handleListContradictions: Handler<'listContradictions'> = async (context, { query }) => {
  const { fiscalYear, kind, verdict, limit, cursor } = query;
  const asked = viewAsked(context, query);
  const view = await momentOfYear(context, asked);
  const answer = await context.projections.application.contradictions(context.principal, {
    ...view,
    fiscalYear,
    kind,
    verdict,
    limit,
    cursor,
  });
  const listed = (of: string, as: string) =>
    address('/api/v1/contradictions', { fiscalYear, kind: of, verdict: as, asOf: query.asOf, on: query.on });
  return {
    fiscalYear,
    byKind: answer.byKind.map((sums) => ({
      ...sums,
      title: glossary.contradictionKind[sums.kind],
      missing: sums.missing.map(({ gap, ...counted }) => ({ gap, title: glossary.contradictionGap[gap], ...counted })),
      query: listed(sums.kind, 'contradiction'),
      unjudgedQuery: listed(sums.kind, 'unjudged'),
    })),
    items: answer.items.map((row) => ({
      ...row,
      sentence: contradictionSentence(row),
      events: eventLinks(row.events),
    })),
    next: answer.next,
    asOf: asked.asOf,
    on: answer.on,
    position: answer.position,
  };
};
