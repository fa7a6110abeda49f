import { type FlowNode, glossary } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';
import { momentOfYear } from './moment-of-year.ts';

const noGrade = { zh: '没有等级', en: 'no grade' };
const added = { zh: '新增资金', en: 'money added' };

/** From grade to action to amount. */
export const handleGetResultFlow: Handler<'getResultFlow'> = async (context, { query }) => {
  const { fiscalYear } = query;
  const asked = viewAsked(context, query);
  const view = await momentOfYear(context, asked);
  const { flow, on, position } = await context.projections.application.flow(context.principal, {
    ...view,
    fiscalYear,
  });
  return {
    fiscalYear,
    nodes: flow.nodes.map((node) => ({ ...node, title: titleOf(node) })),
    links: [...flow.links],
    linesWithoutBudget: flow.linesWithoutBudget,
    asOf: asked.asOf,
    on,
    position,
  };
};

function titleOf({ kind, name }: FlowNode) {
  if (kind === 'added') return added;
  if (name === null) return noGrade;
  const terms = { grade: glossary.grade, action: glossary.lineAction, end: glossary.flowEnd }[kind];
  // A grade of another scale has no term here: it is shown as it is.
  return new Map(Object.entries(terms)).get(name) ?? { zh: name, en: name };
}
