import { handleDecideAllocation } from '../features/allocations/decide.ts';
import { handleDecideAllocations } from '../features/allocations/decide-many.ts';
import { handleExplainAllocation } from '../features/allocations/explain.ts';
import { handleExportAllocations } from '../features/allocations/export.ts';
import { handleGetAllocation } from '../features/allocations/get.ts';
import { handleListAllocations } from '../features/allocations/list.ts';
import { handleListAllocationDays } from '../features/allocations/list-days.ts';
import { handleListFiscalYears } from '../features/allocations/list-fiscal-years.ts';
import { handleOrderClawback } from '../features/allocations/order-clawback.ts';
import { handleReturnClawback } from '../features/allocations/return-clawback.ts';
import { handleReviewDecision } from '../features/allocations/review-decision.ts';
import { handleWithdrawDecision } from '../features/allocations/withdraw-decision.ts';
import { handleApproveBudget } from '../features/budget-facts/approve.ts';
import { handleGetBudgetFacts } from '../features/budget-facts/get.ts';
import { handleListBudgetFacts } from '../features/budget-facts/list.ts';
import { handleRecordBudgetFacts } from '../features/budget-facts/record.ts';
import { handleWithdrawBudgetRecord } from '../features/budget-facts/withdraw.ts';
import { handleListBudgetImports } from '../features/budget-imports/list.ts';
import { handlePreviewBudgetImport } from '../features/budget-imports/preview.ts';
import { handleCloseDecisionRound } from '../features/decision-rounds/close.ts';
import { handleGetDecisionRound } from '../features/decision-rounds/get.ts';
import { handleListDecisionRounds } from '../features/decision-rounds/list.ts';
import { handleReopenDecisionRound } from '../features/decision-rounds/reopen.ts';
import { handleSetCongressDay } from '../features/decision-rounds/set-congress-day.ts';
import { handleSetReviewDefault } from '../features/decision-rounds/set-review-default.ts';
import { handleSetReviewRule } from '../features/decision-rounds/set-review-rule.ts';
import { handlePlaceHold } from '../features/holds/place.ts';
import { handleReleaseHold } from '../features/holds/release.ts';
import { handleCommitImport } from '../features/imports/commit.ts';
import { handleGetImport } from '../features/imports/get.ts';
import { handleTakeBackImport } from '../features/imports/take-back.ts';
import { handleFixRanking } from '../features/rankings/fix.ts';
import { handleGetRanking } from '../features/rankings/get.ts';
import { handleListRankings } from '../features/rankings/list.ts';
import { handlePreviewRanking } from '../features/rankings/preview.ts';
import { handleWithdrawRanking } from '../features/rankings/withdraw.ts';
import { handleListContradictions } from '../features/reports/contradictions.ts';
import { handleGetResultFlow } from '../features/reports/flow.ts';
import {
  handleGetResultApplication,
  handleListResultApplicationLines,
} from '../features/reports/result-application.ts';
import { handleGetYearOverYear } from '../features/reports/year-over-year.ts';
import { handleAdoptRuleSet } from '../features/rule-sets/adopt.ts';
import { handleFixCeiling, handlePreviewCeiling } from '../features/rule-sets/ceiling.ts';
import { handleCompareRuleSets } from '../features/rule-sets/compare.ts';
import { handleDraftRuleSet } from '../features/rule-sets/draft.ts';
import { handleExportRuleSet } from '../features/rule-sets/export.ts';
import { handleListRuleFacts } from '../features/rule-sets/facts.ts';
import { handleGetRuleSet } from '../features/rule-sets/get.ts';
import { handleListRuleSetLibrary } from '../features/rule-sets/library.ts';
import { handleListRuleSets } from '../features/rule-sets/list.ts';
import { handleGetRuleParameters, handleSetRuleParameters } from '../features/rule-sets/parameters.ts';
import { handleReadRuleSet } from '../features/rule-sets/read.ts';
import { handleReadRuleFile } from '../features/rule-sets/read-file.ts';
import { handleRetireRuleSet } from '../features/rule-sets/retire.ts';
import { handleReadRuleSheets, handleWriteRuleSheets } from '../features/rule-sets/sheets.ts';
import { handleTryRuleSet } from '../features/rule-sets/try.ts';
import { handleValidateRuleSet } from '../features/rule-sets/validate.ts';
import { handleCompareSimulations } from '../features/simulations/compare.ts';
import { handleExportSimulation } from '../features/simulations/export.ts';
import { handleSimulate } from '../features/simulations/simulate.ts';
import { handleFlagSubject } from '../features/subject-flags/flag.ts';
import { handleListSubjectFlags } from '../features/subject-flags/list.ts';
import { handleWithdrawSubjectFlag } from '../features/subject-flags/withdraw.ts';
import { handleListTableViews } from '../features/table-views/list.ts';
import { handleSaveTableView } from '../features/table-views/save.ts';
import { handleSetDefaultView } from '../features/table-views/set-default.ts';
import { handleShareTableView } from '../features/table-views/share.ts';
import { handleWithdrawTableView } from '../features/table-views/withdraw.ts';
import type { Handlers } from '../operations.ts';

/** What the outcomes do to the money: rules, proposals, decisions, and what came of them. */
export const moneyHandlers = {
  listRuleSets: handleListRuleSets,
  listRuleSetLibrary: handleListRuleSetLibrary,
  getRuleSet: handleGetRuleSet,
  readRuleSet: handleReadRuleSet,
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
  listRuleFacts: handleListRuleFacts,
  writeRuleSheets: handleWriteRuleSheets,
  readRuleSheets: handleReadRuleSheets,
  tryRuleSet: handleTryRuleSet,
  listFiscalYears: handleListFiscalYears,
  listAllocations: handleListAllocations,
  listAllocationDays: handleListAllocationDays,
  exportAllocations: handleExportAllocations,
  getAllocation: handleGetAllocation,
  explainAllocation: handleExplainAllocation,
  decideAllocation: handleDecideAllocation,
  listTableViews: handleListTableViews,
  saveTableView: handleSaveTableView,
  withdrawTableView: handleWithdrawTableView,
  shareTableView: handleShareTableView,
  setDefaultView: handleSetDefaultView,
  placeHold: handlePlaceHold,
  releaseHold: handleReleaseHold,
  listDecisionRounds: handleListDecisionRounds,
  getDecisionRound: handleGetDecisionRound,
  closeDecisionRound: handleCloseDecisionRound,
  reopenDecisionRound: handleReopenDecisionRound,
  decideAllocations: handleDecideAllocations,
  orderClawback: handleOrderClawback,
  returnClawback: handleReturnClawback,
  reviewDecision: handleReviewDecision,
  withdrawDecision: handleWithdrawDecision,
  setCongressDay: handleSetCongressDay,
  setReviewRule: handleSetReviewRule,
  setReviewDefault: handleSetReviewDefault,
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
  simulate: handleSimulate,
  exportSimulation: handleExportSimulation,
  compareSimulations: handleCompareSimulations,
  listContradictions: handleListContradictions,
  getResultApplication: handleGetResultApplication,
  listResultApplicationLines: handleListResultApplicationLines,
  getResultFlow: handleGetResultFlow,
  getYearOverYear: handleGetYearOverYear,
} satisfies Partial<Handlers>;
