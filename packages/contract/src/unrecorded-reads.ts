import type { OperationId } from './operations.ts';

/**
 * Queries whose reading leaves no line in the record of access: they say nothing about anybody's money, findings or person. Whatever is
 * not named here is recorded, so that a new query is until somebody has said that it need not be.
 */
export const unrecordedReads: ReadonlySet<OperationId> = new Set([
  'listFiscalYears',
  'listCalendars',
  'getCalendar',
  'countWorkingDays',
  'computeDueDate',
  'computeOffsetDays',
  'getLetterWords',
  'listTableViews',
  'listRuleSetLibrary',
  'getActLinkRule',
  'getCalendarFeedRule',
  'getCalendarFeed',
  'getEvidenceLimits',
  'getSweep',
  'getScheduler',
  'getVerification',
]);
