import { Refused } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { moment, viewOf } from '../../page.ts';
import { importItem } from './import-answer.ts';
import { foldImport, type ImportRecord } from './import-record.ts';

/** One import as it stood at a moment. */
export const handleGetImport: Handler<'getImport'> = async (context, { params, query }) => {
  const isShown = moment(query.asOf, context.zone);
  let record: ImportRecord | null = null;
  for await (const event of context.store.readStream(context.streams.import.nameOf(params.id))) {
    if (!isShown(event)) break;
    record = foldImport(record, event);
  }
  if (record === null) throw new Refused('request.not-found', { what: 'import', id: params.id });
  return { item: importItem(record), ...(await viewOf(context, query)) };
};
