import { type Fen, fixCeiling, Refused } from '@bihuan/domain';
import { ceilingOf, underCeiling } from '@bihuan/rules';
import { commandAnswer } from '../../answer.ts';
import type { Handler, HandlerContext } from '../../operations.ts';
import { waitForHead } from '../../wait-for-head.ts';

/** What the ceiling would take from each line as things stand now. */
export const handlePreviewCeiling: Handler<'previewCeiling'> = async (context, { params, query }) => {
  const { fiscalYear } = query;
  const { ruleSet: _, ...worked } = await workedOut(context, params.id, fiscalYear);
  return { fiscalYear, ...worked };
};

/** Fixes it: from then on a line that changes changes alone. */
export const handleFixCeiling: Handler<'fixCeiling'> = async (context, { params, body }) => {
  const { fiscalYear } = body;
  await waitForHead(context, { projections: ['allocation'], timeoutMs: 10_000 });
  const { ruleSet, ...worked } = await workedOut(context, params.id, fiscalYear);
  const { limit, reductions } = worked;
  const effect = await context.streams.adoption.execute({
    id: String(fiscalYear),
    command: context.command,
    decide: (state) =>
      fixCeiling({ ...body, ruleSetId: params.id, version: ruleSet.version, limit: limit as Fen, reductions }, state),
  });
  return { ...(await commandAnswer(context, params.id, effect)), ...worked };
};

/** Refused: `rule-set.not-governing`, `rule-set.no-ceiling`. */
async function workedOut({ projections, principal, today }: HandlerContext, id: string, fiscalYear: number) {
  const asked = { fiscalYear, asOf: null, on: today };
  const { ruleSet, lines, thisYear } = await projections.allocations.underCeiling(principal, asked);
  if (ruleSet === null || ruleSet.id !== id) {
    throw new Refused('rule-set.not-governing', { ruleSetId: id, version: ruleSet?.version ?? null, fiscalYear });
  }
  const { ceiling } = ruleSet.definition;
  const limit = ceilingOf(ruleSet.definition, thisYear);
  if (ceiling === null || limit === null) throw new Refused('rule-set.no-ceiling', { ruleSetId: id });
  const given = underCeiling(lines, limit, ceiling.reduction);
  const reductions = [...given].map(([subjectId, reduction]) => ({ subjectId, reduction }));
  const before = lines.reduce((sum, { budget }) => sum + budget, 0);
  const after = before - reductions.reduce((sum, { reduction }) => sum + reduction, 0);
  return { ruleSet, limit: Number(limit), before, after, reductions };
}
