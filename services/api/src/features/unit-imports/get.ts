import { Refused } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';
import { namesOfKept } from '../imports/names-of-kept.ts';

/** One import of a unit register. */
export const handleGetUnitImport: Handler<'getUnitImport'> = async (context, { params, query }) => {
  const asked = { id: params.id, ...viewAsked(context, query) };
  const found = await context.projections.contacts.getUnitImport(context.principal, asked);
  if (found === null) throw new Refused('import.not-found');
  return { ...found, names: await namesOfKept(context, found.item.kept, viewAsked(context, query)) };
};
