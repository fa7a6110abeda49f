import { allocationLineId, type Outcome, Refused, reviseOutcome } from '@bihuan/domain';
import type { SimulatedLine } from '@bihuan/read-models';
import type { Handler, HandlerContext } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';

/** What a revision would do: refused as the revision itself, and then the line of the year with the outcome on record and with this one. */
export const handlePreviewRevision: Handler<'previewRevision'> = async (context, { params, body }) => {
  const state = await context.streams.evaluation.load(params.id);
  const [revised] = reviseOutcome({ ...body, reason: '预览', documentNumber: null }, state);
  if (state.status === 'none' || state.status === 'open' || state.status === 'withdrawn') {
    throw new Refused('evaluation.not-found');
  }
  const after = revised?.type === 'OutcomeRevised' ? revised.data : state.outcome;
  const view = viewAsked(context, {});
  const found = await context.projections.evaluations.get(context.principal, { id: params.id, ...view });
  if (found === null) throw new Refused('evaluation.not-found');
  const { applyToYear, objectId, gradeScale } = found.item;
  const lineId = allocationLineId(applyToYear, objectId);
  const { asOf, on, position } = found;
  return {
    before: shown(state.outcome),
    after: shown(after),
    confirmAgain: revised !== undefined && state.status !== 'recorded',
    line: await lineWith(context, {
      lineId,
      fiscalYear: applyToYear,
      outcome: after,
      grades: gradeScale.bands.map(({ grade }) => grade),
    }),
    asOf,
    on,
    position,
  };
};

const shown = ({ score, grade, notDemonstrated }: Outcome) => ({ score, grade, notDemonstrated });

interface LineAsked {
  readonly lineId: string;
  readonly fiscalYear: number;
  readonly outcome: Outcome;
  readonly grades: readonly string[];
}

/** Both sides by the same way: the whole year under its rules, the ceiling among them. Null where no rules govern or there is no line. */
async function lineWith(context: HandlerContext, { fiscalYear, ...other }: LineAsked) {
  const { principal, projections } = context;
  const view = viewAsked(context, {});
  const line = await projections.allocations.get(principal, { id: other.lineId, ...view });
  const governing = projections.simulations.governing(principal, { fiscalYear, ...view });
  if (line === null || governing === null) return null;
  const asked = { ...view, fiscalYear, definition: governing.definition, sweep: [], asText: false };
  const sideOf = async (otherOutcome: typeof other | null) => {
    const { messages } = projections.simulations.run(principal, { ...asked, otherOutcome });
    for await (const message of messages) {
      const mine = message.kind === 'lines' ? message.lines.find(({ id }) => id === other.lineId) : undefined;
      if (mine !== undefined) return standing(mine);
    }
    return null;
  };
  const before = await sideOf(null);
  const after = await sideOf(other);
  if (before === null || after === null) return null;
  return { id: other.lineId, decided: line.item.decision !== null, before, after };
}

const standing = ({ status, change, after, held, bounds, row, missing }: SimulatedLine) => ({
  status,
  change,
  after,
  held,
  bounds,
  row,
  missing,
});
