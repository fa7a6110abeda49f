import type { Handler } from '../../operations.ts';
import { pageOf } from '../../page.ts';
import { findingItem } from './finding-item.ts';

/** Findings in the order they were raised. */
export const handleListFindings: Handler<'listFindings'> = async (context, { query }) => {
  const catalogue = await context.catalogue.at(query.asOf);
  const entries = [...catalogue.findings.values()].filter(
    ({ objectId, evaluationId, status, severity }) =>
      (query.objectId === undefined || objectId === query.objectId) &&
      (query.evaluationId === undefined || evaluationId === query.evaluationId) &&
      (query.status === undefined || status === query.status) &&
      (query.severity === undefined || severity === query.severity),
  );
  const page = await pageOf(context, query, entries, 'findings');
  return { ...page, items: page.items.map((entry) => findingItem(entry, catalogue)) };
};
