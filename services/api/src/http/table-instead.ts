import { type Operation, operations, type TableFormat, tableMediaTypes } from '@bihuan/contract';
import type { Request, RequestHandler } from 'express';
import { requestLanguage } from './exchange.ts';

const withTable = (Object.values(operations) as readonly Operation[]).filter(({ asTable }) => asTable !== undefined);

/**
 * What can be had as a table is one for whoever says so, by `format` or by what is accepted: the address of the file below it then answers,
 * in the language of the request. `format=json` is the answer that everybody else gets.
 */
export const tableInstead: RequestHandler = (request, _response, next) => {
  const operation = withTable.find(
    ({ path, method }) => path === request.path && method === request.method.toLowerCase(),
  );
  if (operation !== undefined) {
    const query = new URLSearchParams(request.url.split('?')[1] ?? '');
    const format = query.get('format') ?? acceptedFormat(request, operation.asTable ?? []);
    query.delete('format');
    if (format !== null && format !== 'json') {
      query.set('format', format);
      if (!query.has('language')) query.set('language', requestLanguage(request));
      request.url = `${operation.path}/file?${query}`;
    } else if (request.url.includes('format=')) request.url = `${operation.path}${query.size > 0 ? `?${query}` : ''}`;
  }
  next();
};

function acceptedFormat(request: Request, formats: readonly TableFormat[]): TableFormat | null {
  const accepted = request.accepts([
    'application/json',
    'application/x-ndjson',
    ...formats.map((format) => tableMediaTypes[format]),
  ]);
  return formats.find((format) => tableMediaTypes[format] === accepted) ?? null;
}
