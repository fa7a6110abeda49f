import { normaliseName } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { pageOf } from '../../page.ts';
import { objectItem } from './object-item.ts';

/** Objects in the order they were registered; `q` finds present and former names in any spelling, and codes. */
export const handleListObjects: Handler<'listObjects'> = async (context, { query }) => {
  const catalogue = await context.catalogue.at(query.asOf);
  const sought = query.q === undefined ? null : normaliseName(query.q);
  const entries = [...catalogue.objects.values()].filter(
    ({ name, formerNames, code, kind, status }) =>
      (query.kind === undefined || kind === query.kind) &&
      (query.status === undefined || status === query.status) &&
      (sought === null || [name, ...formerNames, code ?? ''].some((text) => normaliseName(text).includes(sought))),
  );
  const page = await pageOf(context, query, entries, 'objects');
  return { ...page, items: page.items.map((entry) => objectItem(entry, catalogue)) };
};
