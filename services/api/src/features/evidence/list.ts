import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';

/** Files of evidence in the order in which they first appear in the record. */
export const handleListEvidence: Handler<'listEvidence'> = async (context, { query }) =>
  context.projections.evidence.list(context.principal, { ...query, ...viewAsked(context, query) });
