import { renderNotice } from '@bihuan/notices';
import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';
import { documentFile } from './document.ts';
import { knowAll } from './know-all.ts';
import { yearlyReportView } from './matters/yearly-report.ts';

/** The report on the evaluation work of a year, made from the record as it was at a moment. */
export const handleGetYearlyReport: Handler<'getYearlyReport'> = async (context, { params, query }) => {
  const { format, language = 'zh' } = query;
  const asked = viewAsked(context, query);
  if (asked.asOf === null) await knowAll(context, { withMoney: true });
  const view = await yearlyReportView(context, params.year, asked);
  const bytes = await renderNotice('yearly-report', view, { format, language });
  const name = language === 'zh' ? `${params.year}年绩效评价工作报告` : `evaluation-report-${params.year}`;
  return documentFile(bytes, { name, format, mayChange: true });
};
