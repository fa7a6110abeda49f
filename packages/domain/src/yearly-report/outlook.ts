import { sameData } from '../event/same-data.ts';
import type { YearlyReportEvent } from './events.ts';

/** What the office has written for the report on one year. */
export type YearlyReportState = YearlyReportEvent['data'];

export const initialYearlyReport: YearlyReportState = { paragraphs: [], sample: [] };

/** The report's words after one more event of its stream; types it does not know leave them as they are. */
export const evolveYearlyReport = (state: YearlyReportState, event: YearlyReportEvent): YearlyReportState =>
  event.type === 'YearlyOutlookWritten' ? event.data : state;

/** States the outlook anew; the same again changes nothing. */
export const writeYearlyOutlook = (command: YearlyReportState, state: YearlyReportState): YearlyReportEvent[] =>
  sameData(command, state) ? [] : [{ type: 'YearlyOutlookWritten', data: command }];
