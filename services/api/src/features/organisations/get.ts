import { Refused } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { viewOf } from '../../page.ts';
import { organisationName } from '../objects/object-item.ts';

/** One organisation as it stood at a moment. */
export const handleGetOrganisation: Handler<'getOrganisation'> = async (context, { params, query }) => {
  const catalogue = await context.catalogue.at(query.asOf);
  const entry = catalogue.organisations.get(params.id);
  if (entry === undefined) throw new Refused('organisation.not-found');
  return { item: { ...entry, parent: organisationName(catalogue, entry.parentId) }, ...(await viewOf(context, query)) };
};
