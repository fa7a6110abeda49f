import { parseStreamName } from '@bihuan/domain';
import type { Handler, HandlerContext } from '../../operations.ts';
import { moment, pageOf } from '../../page.ts';
import { importItem } from './import-answer.ts';
import { foldImport, type ImportRecord } from './import-record.ts';

/** Imports, the latest first. */
export const handleListImports: Handler<'listImports'> = async (context, { query }) => {
  const records = await importsAsOf(context, query.asOf);
  const items = records.toReversed().map(importItem);
  return pageOf(context, query, items, 'imports');
};

/** Every import that had begun at a moment, in the order they began. */
async function importsAsOf(context: HandlerContext, asOf: string | undefined): Promise<readonly ImportRecord[]> {
  const { store, jurisdiction, zone } = context;
  const isShown = moment(asOf, zone);
  const byId = new Map<string, ImportRecord | null>();
  for await (const event of store.readAll({ prefixes: [`${jurisdiction}.import~`] })) {
    if (!isShown(event)) break;
    const id = parseStreamName(event.stream)?.id ?? event.stream;
    byId.set(id, foldImport(byId.get(id) ?? null, event));
  }
  return [...byId.values()].filter((record) => record !== null);
}
