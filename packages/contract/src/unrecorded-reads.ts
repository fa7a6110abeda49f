import type { OperationId } from './operations.ts';

/**
 * Queries whose reading leaves no line in the record of access: they say nothing about anybody's money, findings or person but the
 * reader's own account, which every page asks for by itself (`getSession`); who has signed in, and whom a session was refused to, stands
 * elsewhere in the record. Whatever is not named here is recorded, so that a new query is until somebody has said that it need not be.
 */
export const unrecordedReads: ReadonlySet<OperationId> = new Set([
  'getSession',
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
