import { z } from 'zod';

/** As what a table can be saved. */
export const tableFormatSchema = z.enum(['csv', 'xlsx']);
export type TableFormat = z.output<typeof tableFormatSchema>;

export const tableMediaTypes: Readonly<Record<TableFormat, string>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
