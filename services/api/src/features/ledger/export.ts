import type { Handler } from '../../operations.ts';
import { ledgerTable } from '../../tables/ledger-columns.ts';
import type { LedgerLine } from '../../tables/ledger-words.ts';
import { tableFile } from '../../tables/table-file.ts';
import { handleGetLedger } from './get.ts';

const rowsAtOnce = 1000;

/** Every finding that the filter shows as a file that a spreadsheet opens: the pages of the ledger, all at the moment of the first. */
export const handleExportLedger: Handler<'exportLedger'> = async (context, { query }) => {
  const { format, language, ...asked } = query;
  const lines: LedgerLine[] = [];
  let page = await handleGetLedger(context, { query: { ...asked, limit: rowsAtOnce } });
  lines.push(...page.items);
  const moment = { asOf: asked.asOf ?? page.position ?? '0', on: page.on };
  while (page.next !== null) {
    page = await handleGetLedger(context, { query: { ...asked, ...moment, limit: rowsAtOnce, cursor: page.next } });
    lines.push(...page.items);
  }
  const year =
    asked.fiscalYear === undefined ? '' : language === 'zh' ? `${asked.fiscalYear}年` : ` ${asked.fiscalYear}`;
  const name = language === 'zh' ? `${year}整改台账` : `Ledger${year}`;
  return tableFile(ledgerTable, lines, { name, format, language });
};
