import { Refused } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { simulationTable } from '../../tables/simulation-columns.ts';
import { sweepTable, sweptRows } from '../../tables/sweep-columns.ts';
import { tableFile } from '../../tables/table-file.ts';
import { handleSimulate } from './simulate.ts';

/**
 * The lines of a what-if, or the totals of its sweep, as a file that a spreadsheet opens: the same figures as its answer has. Refused:
 * `simulation.no-sweep`.
 */
export const handleExportSimulation: Handler<'exportSimulation'> = async (context, { query, body }) => {
  const { format, language, rows, ...asked } = query;
  const isSweep = rows === 'sweep';
  if (isSweep && body.sweep === undefined) throw new Refused('simulation.no-sweep', {}, { field: 'sweep' });
  // What is made up in any line is made up in the sums, however few lines are asked for.
  const { limit: _, ...ofAll } = body;
  const simulated = await handleSimulate({ ...context, stream: null }, { query: asked, body: isSweep ? ofAll : body });
  const { fiscalYear, lines, sweep } = simulated;
  if (isSweep) {
    const name = language === 'zh' ? `${fiscalYear}年逐档试算` : `Sweep ${fiscalYear}`;
    return tableFile(sweepTable, sweptRows(sweep, lines), { name, format, language });
  }
  const name = language === 'zh' ? `${fiscalYear}年试算` : `What if ${fiscalYear}`;
  return tableFile(simulationTable, lines, { name, format, language });
};
