import { Refused } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';
import { namesOfKept } from './names-of-kept.ts';
import { recordedSkippedRows } from './skipped-rows.ts';

/** One import as it stood at a moment. */
export const handleGetImport: Handler<'getImport'> = async (context, { params, query }) => {
  const asked = { id: params.id, ...viewAsked(context, query) };
  const found = await context.projections.register.getImport(context.principal, asked);
  if (found === null) throw new Refused('request.not-found', { what: 'import', id: params.id });
  const [names, skippedRows] = await Promise.all([
    namesOfKept(context, found.item.kept, viewAsked(context, query)),
    recordedSkippedRows(context, params.id),
  ]);
  return { ...found, names, skippedRows };
};
