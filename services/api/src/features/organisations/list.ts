import { normaliseName } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { pageOf } from '../../page.ts';
import { organisationName } from '../objects/object-item.ts';

/** Organisations in the order they were registered; `q` finds present and former names in any spelling, and codes. */
export const handleListOrganisations: Handler<'listOrganisations'> = async (context, { query }) => {
  const catalogue = await context.catalogue.at(query.asOf);
  const sought = query.q === undefined ? null : normaliseName(query.q);
  const entries = [...catalogue.organisations.values()].filter(
    ({ name, formerNames, code, kind, status }) =>
      (query.kind === undefined || kind === query.kind) &&
      (query.status === undefined || status === query.status) &&
      (sought === null || [name, ...formerNames, code ?? ''].some((text) => normaliseName(text).includes(sought))),
  );
  const page = await pageOf(context, query, entries, 'organisations');
  return {
    ...page,
    items: page.items.map((entry) => ({ ...entry, parent: organisationName(catalogue, entry.parentId) })),
  };
};
