import type { Handler } from '../../operations.ts';
import { simulationTable } from '../../tables/simulation-columns.ts';
import { tableFile } from '../../tables/table-file.ts';
import { handleSimulate } from './simulate.ts';

/** The lines of a what-if as a file that a spreadsheet opens: the same rows as its answer has. */
export const handleExportSimulation: Handler<'exportSimulation'> = async (context, { query, body }) => {
  const { format, language, ...asked } = query;
  const { fiscalYear, lines } = await handleSimulate({ ...context, stream: null }, { query: asked, body });
  const name = language === 'zh' ? `${fiscalYear}年试算` : `What if ${fiscalYear}`;
  return tableFile(simulationTable, lines, { name, format, language });
};
