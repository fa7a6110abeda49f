import { Refused } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { viewOf } from '../../page.ts';
import { findingItem } from './finding-item.ts';

/** One finding as it stood at a moment. */
export const handleGetFinding: Handler<'getFinding'> = async (context, { params, query }) => {
  const catalogue = await context.catalogue.at(query.asOf);
  const entry = catalogue.findings.get(params.id);
  if (entry === undefined) throw new Refused('finding.not-found');
  return { item: findingItem(entry, catalogue), ...(await viewOf(context, query)) };
};
