import { Refused } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { viewOf } from '../../page.ts';
import { objectItem } from './object-item.ts';

/** One object as it stood at a moment. */
export const handleGetObject: Handler<'getObject'> = async (context, { params, query }) => {
  const catalogue = await context.catalogue.at(query.asOf);
  const entry = catalogue.objects.get(params.id);
  if (entry === undefined) throw new Refused('object.not-found');
  return { item: objectItem(entry, catalogue), ...(await viewOf(context, query)) };
};
