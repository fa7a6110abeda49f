import { Refused } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';

/** Files of evidence in the order in which they first appear in the record. */
export const handleListEvidence: Handler<'listEvidence'> = async (context, { query }) =>
  context.projections.evidence.list(context.principal, { ...query, ...viewAsked(context, query) });

/** The same of one finding: what was brought for it, and what its reports refer to. */
export const handleListFindingEvidence: Handler<'listFindingEvidence'> = async (context, { params, query }) => {
  const { id } = params;
  const { status } = await context.streams.finding.load(id);
  if (status === 'none') throw new Refused('request.not-found', { what: 'finding', id });
  const asked = { ...query, ...viewAsked(context, query), findingId: id };
  return context.projections.evidence.list(context.principal, asked);
};
