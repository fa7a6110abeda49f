import { glossary } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';
import { address, eventLinks, thingAddress } from './addresses.ts';
import { momentOfYear } from './moment-of-year.ts';

/** The report on the use of results: every figure with the address of the list behind it. */
export const handleGetResultApplication: Handler<'getResultApplication'> = async (context, { query }) => {
  const { fiscalYear } = query;
  const asked = viewAsked(context, query);
  const view = await momentOfYear(context, asked);
  const { figures, on, position } = await context.projections.application.figures(context.principal, {
    ...view,
    fiscalYear,
  });
  return {
    fiscalYear,
    figures: figures.map(({ figure, grade, count, amount, sample }) => ({
      figure,
      title: glossary.resultFigure[figure],
      grade,
      count,
      amount,
      sample,
      query: address('/api/v1/reports/result-application/lines', {
        fiscalYear,
        figure,
        grade,
        asOf: query.asOf,
        on: query.on,
      }),
    })),
    asOf: asked.asOf,
    on,
    position,
  };
};

/** What one figure counts. */
export const handleListResultApplicationLines: Handler<'listResultApplicationLines'> = async (context, { query }) => {
  const { fiscalYear, figure, grade, limit, cursor } = query;
  const asked = viewAsked(context, query);
  const view = await momentOfYear(context, asked);
  const { items, ...answer } = await context.projections.application.figureLines(context.principal, {
    ...view,
    fiscalYear,
    figure,
    grade,
    limit,
    cursor,
  });
  return {
    ...answer,
    fiscalYear,
    figure,
    title: glossary.resultFigure[figure],
    items: items.map(({ of, events, ...row }) => ({
      ...row,
      href: thingAddress({ kind: row.kind, of }),
      events: eventLinks(events),
    })),
    asOf: asked.asOf,
  };
};
