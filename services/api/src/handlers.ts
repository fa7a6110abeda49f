import { handleExportAccessRecord } from './features/access-record/export.ts';
import { handleListAccess } from './features/access-record/list-access.ts';
import { handleListDeeds } from './features/access-record/list-deeds.ts';
import { handleChangeOwnPassword } from './features/accounts/change-own-password.ts';
import { handleDisableAccount } from './features/accounts/disable.ts';
import { handleEnableAccount } from './features/accounts/enable.ts';
import { handleEndOwnSessions } from './features/accounts/end-own-sessions.ts';
import { handleEndSessions } from './features/accounts/end-sessions.ts';
import { handleGetAccount } from './features/accounts/get.ts';
import { handleGetSession } from './features/accounts/get-session.ts';
import { handleGrantRole } from './features/accounts/grant-role.ts';
import { handleListAccounts } from './features/accounts/list.ts';
import { handleOpenAccount } from './features/accounts/open.ts';
import { handleResetSecondFactor } from './features/accounts/reset-second-factor.ts';
import { handleSetPassword } from './features/accounts/set-password.ts';
import { handleGetSignInRules, handleSetSignInRules } from './features/accounts/sign-in-rules.ts';
import { handleWithdrawRole } from './features/accounts/withdraw-role.ts';
import {
  handleGetActLinkRule,
  handleListActLinks,
  handleRevokeActLinks,
  handleSetActLinkRule,
} from './features/act-links/manage.ts';
import { handleDecideAllocation } from './features/allocations/decide.ts';
import { handleDecideAllocations } from './features/allocations/decide-many.ts';
import { handleExplainAllocation } from './features/allocations/explain.ts';
import { handleGetAllocation } from './features/allocations/get.ts';
import { handleListAllocations } from './features/allocations/list.ts';
import { handleListFiscalYears } from './features/allocations/list-fiscal-years.ts';
import { handleOrderClawback } from './features/allocations/order-clawback.ts';
import { handleReturnClawback } from './features/allocations/return-clawback.ts';
import { handleReviewDecision } from './features/allocations/review-decision.ts';
import { handleWithdrawDecision } from './features/allocations/withdraw-decision.ts';
import { handleApproveBudget } from './features/budget-facts/approve.ts';
import { handleGetBudgetFacts } from './features/budget-facts/get.ts';
import { handleListBudgetFacts } from './features/budget-facts/list.ts';
import { handleRecordBudgetFacts } from './features/budget-facts/record.ts';
import { handleWithdrawBudgetRecord } from './features/budget-facts/withdraw.ts';
import { handleListBudgetImports } from './features/budget-imports/list.ts';
import { handlePreviewBudgetImport } from './features/budget-imports/preview.ts';
import { handleComputeDueDate } from './features/calendars/compute-due-date.ts';
import { handleCountWorkingDays } from './features/calendars/count-working-days.ts';
import { handleGetCalendar } from './features/calendars/get.ts';
import { handleListCalendars } from './features/calendars/list.ts';
import { handlePublishCalendar } from './features/calendars/publish.ts';
import { handleCloseDecisionRound } from './features/decision-rounds/close.ts';
import { handleGetDecisionRound } from './features/decision-rounds/get.ts';
import { handleListDecisionRounds } from './features/decision-rounds/list.ts';
import { handleReopenDecisionRound } from './features/decision-rounds/reopen.ts';
import { handleSetCongressDay } from './features/decision-rounds/set-congress-day.ts';
import { handleSetReviewDefault } from './features/decision-rounds/set-review-default.ts';
import { handleSetReviewRule } from './features/decision-rounds/set-review-rule.ts';
import { handleAmendEvaluation } from './features/evaluations/amend.ts';
import { handleCompleteStage } from './features/evaluations/complete-stage.ts';
import { handleConfirmOutcome } from './features/evaluations/confirm-outcome.ts';
import { handleGetEvaluation } from './features/evaluations/get.ts';
import { handleListEvaluations } from './features/evaluations/list.ts';
import { handleOpenEvaluation } from './features/evaluations/open.ts';
import { handlePublishOutcome } from './features/evaluations/publish-outcome.ts';
import { handleRaiseObjection } from './features/evaluations/raise-objection.ts';
import { handleReceiveComment } from './features/evaluations/receive-comment.ts';
import { handleRecordOutcome } from './features/evaluations/record-outcome.ts';
import { handleRecordSelfEvaluation } from './features/evaluations/record-self-evaluation.ts';
import { handleResolveObjection } from './features/evaluations/resolve-objection.ts';
import { handleReviseOutcome } from './features/evaluations/revise-outcome.ts';
import { handleWithdrawEvaluation } from './features/evaluations/withdraw.ts';
import { handleGetEvidence } from './features/evidence/get.ts';
import { handleListEvidence, handleListFindingEvidence } from './features/evidence/list.ts';
import { handleAttachEvidence, handleStoreEvidence } from './features/evidence/store.ts';
import { handleAmendCommitment } from './features/findings/amend-commitment.ts';
import { handleBookResults } from './features/findings/book-results.ts';
import { handleDecideExtension } from './features/findings/decide-extension.ts';
import { handleDisputeFinding } from './features/findings/dispute.ts';
import { handleFlagFinding } from './features/findings/flag.ts';
import { handleGetFinding } from './features/findings/get.ts';
import { handleListFindings } from './features/findings/list.ts';
import { handleMakeCommitment } from './features/findings/make-commitment.ts';
import { handlePassLookBack } from './features/findings/pass-look-back.ts';
import { handlePlanLookBack } from './features/findings/plan-look-back.ts';
import { handleRaiseFinding } from './features/findings/raise.ts';
import { handleRecogniseRepeat } from './features/findings/recognise-repeat.ts';
import { handleReopenFinding } from './features/findings/reopen.ts';
import { handleReportProgress } from './features/findings/report-progress.ts';
import { handleRequestExtension } from './features/findings/request-extension.ts';
import { handleResolveFindingDispute } from './features/findings/resolve-dispute.ts';
import { handleReturnCompletion } from './features/findings/return-completion.ts';
import { handleGetSimilarFindings, handleListSimilarFindings } from './features/findings/similar.ts';
import { handleSubmitCompletion } from './features/findings/submit-completion.ts';
import { handleUnflagFinding } from './features/findings/unflag.ts';
import { handleVerifyCompletion } from './features/findings/verify-completion.ts';
import { handleWithdrawFinding } from './features/findings/withdraw.ts';
import { handlePlaceHold } from './features/holds/place.ts';
import { handleReleaseHold } from './features/holds/release.ts';
import { handleCommitImport } from './features/imports/commit.ts';
import { handleGetImport } from './features/imports/get.ts';
import { handleListImports } from './features/imports/list.ts';
import { handlePreviewImport } from './features/imports/preview.ts';
import { handleTakeBackImport } from './features/imports/take-back.ts';
import { handleListInbox } from './features/inbox/list.ts';
import { handleListInboxRecipients } from './features/inbox/list-recipients.ts';
import { handleMarkInboxRead } from './features/inbox/mark-read.ts';
import { handleGetLadder } from './features/ladders/get.ts';
import { handleListLadders } from './features/ladders/list.ts';
import { handlePreviewLadder } from './features/ladders/preview.ts';
import { handleSetLadder } from './features/ladders/set.ts';
import { handleWithdrawLadder } from './features/ladders/withdraw.ts';
import { handleGetLedger } from './features/ledger/get.ts';
import { handleGetOrganisationRecord } from './features/ledger/record.ts';
import { handleAmendLetter } from './features/notices/amend.ts';
import { handleDraftLetter } from './features/notices/draft.ts';
import { handleGetLetter } from './features/notices/get.ts';
import { handleGetLetterContent } from './features/notices/get-content.ts';
import { handleGetLetterWords } from './features/notices/get-words.ts';
import { handleGetYearlyReport } from './features/notices/get-yearly-report.ts';
import { handleIssueLetter } from './features/notices/issue.ts';
import { handleListLetters } from './features/notices/list.ts';
import { handleListLetterRegister } from './features/notices/list-register.ts';
import { handlePreviewLetter } from './features/notices/preview.ts';
import { handleReceiveLetter } from './features/notices/receive.ts';
import { handleRecordExternalNumber } from './features/notices/record-external-number.ts';
import { handleSetLetterWords } from './features/notices/set-words.ts';
import { handleSignOffLetter } from './features/notices/sign-off.ts';
import { handleVoidLetter } from './features/notices/void.ts';
import { handleGetYearlyOutlook, handleWriteYearlyOutlook } from './features/notices/yearly-outlook.ts';
import { handleAssignObject } from './features/objects/assign.ts';
import { handleCodeObject } from './features/objects/code.ts';
import { handleGetObject } from './features/objects/get.ts';
import { handleListObjects } from './features/objects/list.ts';
import { handleMergeObject } from './features/objects/merge.ts';
import { handleRegisterObject } from './features/objects/register.ts';
import { handleRenameObject } from './features/objects/rename.ts';
import { handleAmendOrganisation } from './features/organisations/amend.ts';
import { handleChangeSupervisor } from './features/organisations/change-supervisor.ts';
import { handleGetOrganisation } from './features/organisations/get.ts';
import { handleListOrganisations } from './features/organisations/list.ts';
import { handleMergeOrganisation } from './features/organisations/merge.ts';
import { handleRegisterOrganisation } from './features/organisations/register.ts';
import { handleRenameOrganisation } from './features/organisations/rename.ts';
import { handleSplitOrganisation } from './features/organisations/split.ts';
import { handleWithdrawOrganisation } from './features/organisations/withdraw.ts';
import { handleAmendPerson } from './features/persons/amend.ts';
import { handleAppointDeputy } from './features/persons/appoint-deputy.ts';
import { handleDeletePerson } from './features/persons/delete.ts';
import { handleEndDeputy } from './features/persons/end-deputy.ts';
import { handleFillPost } from './features/persons/fill-post.ts';
import { handleGetPerson } from './features/persons/get.ts';
import { handleLeavePost } from './features/persons/leave-post.ts';
import { handleListPersons } from './features/persons/list.ts';
import { handleListDeputies } from './features/persons/list-deputies.ts';
import { handleListPosts } from './features/persons/list-posts.ts';
import { handlePreviewRecipients } from './features/persons/preview-recipients.ts';
import { handlePutFirst } from './features/persons/put-first.ts';
import { handleRegisterPerson } from './features/persons/register.ts';
import { handleAddPolicyChangeGrounds } from './features/policy-changes/add-grounds.ts';
import { handleAdoptPolicyChange } from './features/policy-changes/adopt.ts';
import { handleExtendPolicyChange } from './features/policy-changes/extend.ts';
import { handleGetPolicyChange } from './features/policy-changes/get.ts';
import { handleImplementPolicyChange } from './features/policy-changes/implement.ts';
import { handleListPolicyChanges } from './features/policy-changes/list.ts';
import { handleProposePolicyChange } from './features/policy-changes/propose.ts';
import { handleRejectPolicyChange } from './features/policy-changes/reject.ts';
import { handleGetPolicyChangeStatistics } from './features/policy-changes/statistics.ts';
import { handleWithdrawPolicyChange } from './features/policy-changes/withdraw.ts';
import { handleFixRanking } from './features/rankings/fix.ts';
import { handleGetRanking } from './features/rankings/get.ts';
import { handleListRankings } from './features/rankings/list.ts';
import { handlePreviewRanking } from './features/rankings/preview.ts';
import { handleWithdrawRanking } from './features/rankings/withdraw.ts';
import { handleListReminders } from './features/reminders/list.ts';
import { handleConfirmSweepClock, handleGetSweep, handleRunSweep } from './features/reminders/sweep.ts';
import { handleListContradictions } from './features/reports/contradictions.ts';
import { handleGetResultFlow } from './features/reports/flow.ts';
import { handleGetResultApplication, handleListResultApplicationLines } from './features/reports/result-application.ts';
import { handleGetYearOverYear } from './features/reports/year-over-year.ts';
import { handleAdoptRuleSet } from './features/rule-sets/adopt.ts';
import { handleFixCeiling, handlePreviewCeiling } from './features/rule-sets/ceiling.ts';
import { handleCompareRuleSets } from './features/rule-sets/compare.ts';
import { handleDraftRuleSet } from './features/rule-sets/draft.ts';
import { handleExportRuleSet } from './features/rule-sets/export.ts';
import { handleGetRuleSet } from './features/rule-sets/get.ts';
import { handleListRuleSetLibrary } from './features/rule-sets/library.ts';
import { handleListRuleSets } from './features/rule-sets/list.ts';
import { handleGetRuleParameters, handleSetRuleParameters } from './features/rule-sets/parameters.ts';
import { handleReadRuleFile } from './features/rule-sets/read-file.ts';
import { handleRetireRuleSet } from './features/rule-sets/retire.ts';
import { handleValidateRuleSet } from './features/rule-sets/validate.ts';
import { handleGetScheduler } from './features/scheduler/get.ts';
import { handleRetryReminder } from './features/scheduler/retry.ts';
import { handleCompareSimulations } from './features/simulations/compare.ts';
import { handleExportSimulation } from './features/simulations/export.ts';
import { handleSimulate } from './features/simulations/simulate.ts';
import { handleFlagSubject } from './features/subject-flags/flag.ts';
import { handleListSubjectFlags } from './features/subject-flags/list.ts';
import { handleWithdrawSubjectFlag } from './features/subject-flags/withdraw.ts';
import { handleGetTimeline } from './features/timeline/get.ts';
import { handleCreateToken } from './features/tokens/create.ts';
import { handleListTokens } from './features/tokens/list.ts';
import { handleRevokeToken } from './features/tokens/revoke.ts';
import { handleGetTwoPersonRules } from './features/two-person-rules/get.ts';
import { handleSetTwoPersonRule } from './features/two-person-rules/set.ts';
import { handleCommitUnitImport } from './features/unit-imports/commit.ts';
import { handleGetUnitImport } from './features/unit-imports/get.ts';
import { handleListUnitImports } from './features/unit-imports/list.ts';
import { handlePreviewUnitImport } from './features/unit-imports/preview.ts';
import { handleTakeBackUnitImport } from './features/unit-imports/take-back.ts';
import type { Handlers } from './operations.ts';

/** What answers each operation of the contract: the whole table. */
export const handlers: Handlers = {
  listObjects: handleListObjects,
  getObject: handleGetObject,
  registerObject: handleRegisterObject,
  renameObject: handleRenameObject,
  mergeObject: handleMergeObject,
  assignObject: handleAssignObject,
  codeObject: handleCodeObject,

  listOrganisations: handleListOrganisations,
  getOrganisation: handleGetOrganisation,
  registerOrganisation: handleRegisterOrganisation,
  renameOrganisation: handleRenameOrganisation,
  mergeOrganisation: handleMergeOrganisation,
  amendOrganisation: handleAmendOrganisation,
  changeSupervisor: handleChangeSupervisor,
  splitOrganisation: handleSplitOrganisation,
  withdrawOrganisation: handleWithdrawOrganisation,

  listEvaluations: handleListEvaluations,
  getEvaluation: handleGetEvaluation,
  openEvaluation: handleOpenEvaluation,
  amendEvaluation: handleAmendEvaluation,
  recordOutcome: handleRecordOutcome,
  reviseOutcome: handleReviseOutcome,
  confirmOutcome: handleConfirmOutcome,
  publishOutcome: handlePublishOutcome,
  completeStage: handleCompleteStage,
  recordSelfEvaluation: handleRecordSelfEvaluation,
  receiveComment: handleReceiveComment,
  raiseObjection: handleRaiseObjection,
  resolveObjection: handleResolveObjection,
  withdrawEvaluation: handleWithdrawEvaluation,

  listSimilarFindings: handleListSimilarFindings,
  getSimilarFindings: handleGetSimilarFindings,
  listFindings: handleListFindings,
  getFinding: handleGetFinding,
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

  listRuleSets: handleListRuleSets,
  listRuleSetLibrary: handleListRuleSetLibrary,
  getRuleSet: handleGetRuleSet,
  compareRuleSets: handleCompareRuleSets,
  exportRuleSet: handleExportRuleSet,
  readRuleFile: handleReadRuleFile,
  getRuleParameters: handleGetRuleParameters,
  setRuleParameters: handleSetRuleParameters,
  previewCeiling: handlePreviewCeiling,
  fixCeiling: handleFixCeiling,
  retireRuleSet: handleRetireRuleSet,
  draftRuleSet: handleDraftRuleSet,
  adoptRuleSet: handleAdoptRuleSet,
  validateRuleSet: handleValidateRuleSet,

  listFiscalYears: handleListFiscalYears,
  listAllocations: handleListAllocations,
  getAllocation: handleGetAllocation,
  explainAllocation: handleExplainAllocation,
  decideAllocation: handleDecideAllocation,
  placeHold: handlePlaceHold,
  releaseHold: handleReleaseHold,

  listDecisionRounds: handleListDecisionRounds,
  getDecisionRound: handleGetDecisionRound,
  closeDecisionRound: handleCloseDecisionRound,
  reopenDecisionRound: handleReopenDecisionRound,

  getTimeline: handleGetTimeline,

  previewImport: handlePreviewImport,
  commitImport: handleCommitImport,
  listImports: handleListImports,
  getImport: handleGetImport,
  takeBackImport: handleTakeBackImport,

  listCalendars: handleListCalendars,
  getCalendar: handleGetCalendar,
  publishCalendar: handlePublishCalendar,
  computeDueDate: handleComputeDueDate,
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
  decideAllocations: handleDecideAllocations,
  orderClawback: handleOrderClawback,
  returnClawback: handleReturnClawback,
  reviewDecision: handleReviewDecision,
  withdrawDecision: handleWithdrawDecision,
  setCongressDay: handleSetCongressDay,
  setReviewRule: handleSetReviewRule,
  setReviewDefault: handleSetReviewDefault,
  listLadders: handleListLadders,
  getLadder: handleGetLadder,
  setLadder: handleSetLadder,
  withdrawLadder: handleWithdrawLadder,
  previewLadder: handlePreviewLadder,

  storeEvidence: handleStoreEvidence,
  listEvidence: handleListEvidence,
  attachEvidence: handleAttachEvidence,
  listFindingEvidence: handleListFindingEvidence,
  getEvidence: handleGetEvidence,
  getLedger: handleGetLedger,
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
  listPersons: handleListPersons,
  getPerson: handleGetPerson,
  registerPerson: handleRegisterPerson,
  amendPerson: handleAmendPerson,
  deletePerson: handleDeletePerson,
  listDeputies: handleListDeputies,
  appointDeputy: handleAppointDeputy,
  endDeputy: handleEndDeputy,
  listPosts: handleListPosts,
  fillPost: handleFillPost,
  leavePost: handleLeavePost,
  putFirst: handlePutFirst,
  previewRecipients: handlePreviewRecipients,

  previewUnitImport: handlePreviewUnitImport,
  commitUnitImport: handleCommitUnitImport,
  listUnitImports: handleListUnitImports,
  getUnitImport: handleGetUnitImport,
  takeBackUnitImport: handleTakeBackUnitImport,
  listReminders: handleListReminders,
  runSweep: handleRunSweep,
  getSweep: handleGetSweep,
  confirmSweepClock: handleConfirmSweepClock,
  getScheduler: handleGetScheduler,
  retryReminder: handleRetryReminder,
  listInbox: handleListInbox,
  listInboxRecipients: handleListInboxRecipients,
  markInboxRead: handleMarkInboxRead,

  listBudgetFacts: handleListBudgetFacts,
  getBudgetFacts: handleGetBudgetFacts,
  recordBudgetFacts: handleRecordBudgetFacts,
  approveBudget: handleApproveBudget,
  withdrawBudgetRecord: handleWithdrawBudgetRecord,

  // One process for every import of the record: what the plan is about stands in it.
  previewBudgetImport: handlePreviewBudgetImport,
  commitBudgetImport: (context, input) => handleCommitImport(context, input),
  listBudgetImports: handleListBudgetImports,
  getBudgetImport: (context, input) => handleGetImport(context, input),
  takeBackBudgetImport: (context, input) => handleTakeBackImport(context, input),

  listSubjectFlags: handleListSubjectFlags,
  flagSubject: handleFlagSubject,
  withdrawSubjectFlag: handleWithdrawSubjectFlag,

  previewRanking: handlePreviewRanking,
  fixRanking: handleFixRanking,
  listRankings: handleListRankings,
  getRanking: handleGetRanking,
  withdrawRanking: handleWithdrawRanking,

  getTwoPersonRules: handleGetTwoPersonRules,
  setTwoPersonRule: handleSetTwoPersonRule,

  simulate: handleSimulate,
  exportSimulation: handleExportSimulation,
  compareSimulations: handleCompareSimulations,
  listContradictions: handleListContradictions,
  getResultApplication: handleGetResultApplication,
  listResultApplicationLines: handleListResultApplicationLines,
  getResultFlow: handleGetResultFlow,
  getYearOverYear: handleGetYearOverYear,

  getActLinkRule: handleGetActLinkRule,
  setActLinkRule: handleSetActLinkRule,
  listActLinks: handleListActLinks,
  revokeActLinks: handleRevokeActLinks,

  listAccess: handleListAccess,
  listDeeds: handleListDeeds,
  exportAccessRecord: handleExportAccessRecord,
  getSession: handleGetSession,
  changeOwnPassword: handleChangeOwnPassword,
  listAccounts: handleListAccounts,
  getAccount: handleGetAccount,
  openAccount: handleOpenAccount,
  grantRole: handleGrantRole,
  withdrawRole: handleWithdrawRole,
  disableAccount: handleDisableAccount,
  enableAccount: handleEnableAccount,
  setPassword: handleSetPassword,
  resetSecondFactor: handleResetSecondFactor,
  endSessions: handleEndSessions,
  endOwnSessions: handleEndOwnSessions,
  listTokens: handleListTokens,
  createToken: handleCreateToken,
  revokeToken: handleRevokeToken,
  getSignInRules: handleGetSignInRules,
  setSignInRules: handleSetSignInRules,
};
