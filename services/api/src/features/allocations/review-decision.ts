import { reviewDecision } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { lastDecision } from './last-decision.ts';
import { onLine } from './on-line.ts';

/** A second person approves the decision about a line, or sends it back. */
export const handleReviewDecision: Handler<'reviewDecision'> = async (context, { params, body }) => {
  const { principal: decidedBy } = (await lastDecision(context, params.id)).metadata;
  const reviewer = context.principal.id;
  return onLine(context, params.id, (line, state) => reviewDecision({ ...line, ...body, reviewer, decidedBy }, state));
};
