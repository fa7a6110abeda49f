import { Refused } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';

/** One organisation as it stood at a moment. */
export const handleGetOrganisation: Handler<'getOrganisation'> = async (context, { params, query }) => {
  const asked = { id: params.id, ...viewAsked(context, query) };
  const found = await context.projections.register.getOrganisation(context.principal, asked);
  if (found === null) throw new Refused('organisation.not-found');
  return found;
};
