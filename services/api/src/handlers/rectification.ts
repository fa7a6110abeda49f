import {
  handleGetActLinkRule,
  handleListActLinks,
  handleRevokeActLinks,
  handleSetActLinkRule,
} from '../features/act-links/manage.ts';
import {
  handleGetCalendarFeed,
  handleGetCalendarFeedRule,
  handleMakeCalendarFeed,
  handleRevokeCalendarFeed,
  handleSetCalendarFeedRule,
} from '../features/calendar-feeds/manage.ts';
import { handleComputeDueDate } from '../features/calendars/compute-due-date.ts';
import { handleComputeOffsetDays } from '../features/calendars/compute-offset-days.ts';
import { handleCountWorkingDays } from '../features/calendars/count-working-days.ts';
import { handleGetCalendar } from '../features/calendars/get.ts';
import { handleListCalendars } from '../features/calendars/list.ts';
import { handlePublishCalendar } from '../features/calendars/publish.ts';
import { handleGetEvidence } from '../features/evidence/get.ts';
import { handleGetEvidenceLimits } from '../features/evidence/limits.ts';
import { handleListEvidence, handleListFindingEvidence } from '../features/evidence/list.ts';
import { handleAttachEvidence, handleStoreEvidence } from '../features/evidence/store.ts';
import { handleAmendCommitment } from '../features/findings/amend-commitment.ts';
import { handleBookResults } from '../features/findings/book-results.ts';
import { handleDecideExtension } from '../features/findings/decide-extension.ts';
import { handleDisputeFinding } from '../features/findings/dispute.ts';
import { handleExportTerms } from '../features/findings/export-terms.ts';
import { handleFlagFinding } from '../features/findings/flag.ts';
import { handleGetFinding } from '../features/findings/get.ts';
import { handleListFindings } from '../features/findings/list.ts';
import { handleMakeCommitment } from '../features/findings/make-commitment.ts';
import { handleGetFindingMoney } from '../features/findings/money.ts';
import { handlePassLookBack } from '../features/findings/pass-look-back.ts';
import { handlePlanLookBack } from '../features/findings/plan-look-back.ts';
import { handleRaiseFinding } from '../features/findings/raise.ts';
import { handleRecogniseRepeat } from '../features/findings/recognise-repeat.ts';
import { handleReopenFinding } from '../features/findings/reopen.ts';
import { handleReportProgress } from '../features/findings/report-progress.ts';
import { handleRequestExtension } from '../features/findings/request-extension.ts';
import { handleResolveFindingDispute } from '../features/findings/resolve-dispute.ts';
import { handleReturnCompletion } from '../features/findings/return-completion.ts';
import { handleGetSimilarFindings, handleListSimilarFindings } from '../features/findings/similar.ts';
import { handleSubmitCompletion } from '../features/findings/submit-completion.ts';
import { handleUnflagFinding } from '../features/findings/unflag.ts';
import { handleVerifyCompletion } from '../features/findings/verify-completion.ts';
import { handleWithdrawFinding } from '../features/findings/withdraw.ts';
import { handleListInbox } from '../features/inbox/list.ts';
import { handleListInboxRecipients } from '../features/inbox/list-recipients.ts';
import { handleMarkInboxRead } from '../features/inbox/mark-read.ts';
import { handleGetLadder } from '../features/ladders/get.ts';
import { handleListLadders } from '../features/ladders/list.ts';
import { handlePreviewLadder } from '../features/ladders/preview.ts';
import { handleSetLadder } from '../features/ladders/set.ts';
import { handleWithdrawLadder } from '../features/ladders/withdraw.ts';
import { handleExportLedger } from '../features/ledger/export.ts';
import { handleGetLedger } from '../features/ledger/get.ts';
import { handleGetOrganisationRecord } from '../features/ledger/record.ts';
import { handleAmendLetter } from '../features/notices/amend.ts';
import { handleDraftLetter } from '../features/notices/draft.ts';
import { handleGetLetter } from '../features/notices/get.ts';
import { handleGetLetterContent } from '../features/notices/get-content.ts';
import { handleGetLetterWords } from '../features/notices/get-words.ts';
import { handleGetYearlyReport } from '../features/notices/get-yearly-report.ts';
import { handleIssueLetter } from '../features/notices/issue.ts';
import { handleListLetters } from '../features/notices/list.ts';
import { handleListLetterRegister } from '../features/notices/list-register.ts';
import { handlePreviewLetter } from '../features/notices/preview.ts';
import { handleReceiveLetter } from '../features/notices/receive.ts';
import { handleRecordExternalNumber } from '../features/notices/record-external-number.ts';
import { handleSetLetterWords } from '../features/notices/set-words.ts';
import { handleSignOffLetter } from '../features/notices/sign-off.ts';
import { handleVoidLetter } from '../features/notices/void.ts';
import { handleGetYearlyOutlook, handleWriteYearlyOutlook } from '../features/notices/yearly-outlook.ts';
import { handleAddPolicyChangeGrounds } from '../features/policy-changes/add-grounds.ts';
import { handleAdoptPolicyChange } from '../features/policy-changes/adopt.ts';
import { handleExtendPolicyChange } from '../features/policy-changes/extend.ts';
import { handleGetPolicyChange } from '../features/policy-changes/get.ts';
import { handleImplementPolicyChange } from '../features/policy-changes/implement.ts';
import { handleListPolicyChanges } from '../features/policy-changes/list.ts';
import { handleProposePolicyChange } from '../features/policy-changes/propose.ts';
import { handleRejectPolicyChange } from '../features/policy-changes/reject.ts';
import { handleGetPolicyChangeStatistics } from '../features/policy-changes/statistics.ts';
import { handleWithdrawPolicyChange } from '../features/policy-changes/withdraw.ts';
import { handleListReminders } from '../features/reminders/list.ts';
import { handleConfirmSweepClock, handleGetSweep, handleRunSweep } from '../features/reminders/sweep.ts';
import { handleGetScheduler } from '../features/scheduler/get.ts';
import { handleRetryReminder } from '../features/scheduler/retry.ts';
import type { Handlers } from '../operations.ts';

/** What was found, how it is put right, who is reminded, and the letters about it. */
export const rectificationHandlers = {
  listSimilarFindings: handleListSimilarFindings,
  getSimilarFindings: handleGetSimilarFindings,
  listFindings: handleListFindings,
  getFinding: handleGetFinding,
  getFindingMoney: handleGetFindingMoney,
  exportTerms: handleExportTerms,
  raiseFinding: handleRaiseFinding,
  disputeFinding: handleDisputeFinding,
  resolveFindingDispute: handleResolveFindingDispute,
  flagFinding: handleFlagFinding,
  unflagFinding: handleUnflagFinding,
  recogniseRepeat: handleRecogniseRepeat,
  makeCommitment: handleMakeCommitment,
  amendCommitment: handleAmendCommitment,
  reportProgress: handleReportProgress,
  requestExtension: handleRequestExtension,
  decideExtension: handleDecideExtension,
  submitCompletion: handleSubmitCompletion,
  returnCompletion: handleReturnCompletion,
  verifyCompletion: handleVerifyCompletion,
  bookResults: handleBookResults,
  planLookBack: handlePlanLookBack,
  passLookBack: handlePassLookBack,
  reopenFinding: handleReopenFinding,
  withdrawFinding: handleWithdrawFinding,
  listCalendars: handleListCalendars,
  getCalendar: handleGetCalendar,
  publishCalendar: handlePublishCalendar,
  computeDueDate: handleComputeDueDate,
  computeOffsetDays: handleComputeOffsetDays,
  countWorkingDays: handleCountWorkingDays,
  addPolicyChangeGrounds: handleAddPolicyChangeGrounds,
  adoptPolicyChange: handleAdoptPolicyChange,
  extendPolicyChange: handleExtendPolicyChange,
  getPolicyChange: handleGetPolicyChange,
  implementPolicyChange: handleImplementPolicyChange,
  listPolicyChanges: handleListPolicyChanges,
  proposePolicyChange: handleProposePolicyChange,
  rejectPolicyChange: handleRejectPolicyChange,
  getPolicyChangeStatistics: handleGetPolicyChangeStatistics,
  withdrawPolicyChange: handleWithdrawPolicyChange,
  listLadders: handleListLadders,
  getLadder: handleGetLadder,
  setLadder: handleSetLadder,
  withdrawLadder: handleWithdrawLadder,
  previewLadder: handlePreviewLadder,
  storeEvidence: handleStoreEvidence,
  getEvidenceLimits: handleGetEvidenceLimits,
  listEvidence: handleListEvidence,
  attachEvidence: handleAttachEvidence,
  listFindingEvidence: handleListFindingEvidence,
  getEvidence: handleGetEvidence,
  getLedger: handleGetLedger,
  exportLedger: handleExportLedger,
  getOrganisationRecord: handleGetOrganisationRecord,
  amendLetter: handleAmendLetter,
  draftLetter: handleDraftLetter,
  getLetter: handleGetLetter,
  getLetterContent: handleGetLetterContent,
  getLetterWords: handleGetLetterWords,
  getYearlyReport: handleGetYearlyReport,
  getYearlyOutlook: handleGetYearlyOutlook,
  writeYearlyOutlook: handleWriteYearlyOutlook,
  issueLetter: handleIssueLetter,
  listLetters: handleListLetters,
  listLetterRegister: handleListLetterRegister,
  previewLetter: handlePreviewLetter,
  receiveLetter: handleReceiveLetter,
  recordExternalNumber: handleRecordExternalNumber,
  setLetterWords: handleSetLetterWords,
  signOffLetter: handleSignOffLetter,
  voidLetter: handleVoidLetter,
  listReminders: handleListReminders,
  runSweep: handleRunSweep,
  getSweep: handleGetSweep,
  confirmSweepClock: handleConfirmSweepClock,
  getScheduler: handleGetScheduler,
  retryReminder: handleRetryReminder,
  listInbox: handleListInbox,
  listInboxRecipients: handleListInboxRecipients,
  markInboxRead: handleMarkInboxRead,
  getCalendarFeedRule: handleGetCalendarFeedRule,
  setCalendarFeedRule: handleSetCalendarFeedRule,
  getCalendarFeed: handleGetCalendarFeed,
  makeCalendarFeed: handleMakeCalendarFeed,
  revokeCalendarFeed: handleRevokeCalendarFeed,
  getActLinkRule: handleGetActLinkRule,
  setActLinkRule: handleSetActLinkRule,
  listActLinks: handleListActLinks,
  revokeActLinks: handleRevokeActLinks,
} satisfies Partial<Handlers>;
