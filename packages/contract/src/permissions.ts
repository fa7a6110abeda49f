import type { Role } from '@bihuan/domain';
import type { OperationId } from './operations.ts';
import {
  citedEvidence,
  evaluation,
  evidence,
  finding,
  letter,
  line,
  may,
  object,
  organisation,
  type Permission,
  person,
  policyChange,
  recipient,
  reminderStep,
  subject,
  subjectYear,
  thingOfObject,
  whole,
  within,
} from './permission.ts';

const performance = 'performance-office';
const budget = 'budget-office';
const business = 'business-office';
const department = 'supervising-department';
const unit = 'evaluated-unit';
const thirdParty = 'third-party';
const auditor = 'auditor';
const head = 'head-of-finance';
const administrator = 'administrator';
const scheduler = 'scheduler';

/** The finance bureau's own, who read everything that has to do with results. */
const bureau: readonly Role[] = [performance, budget, business, head, auditor];
/** With those whose money and work it is. */
const concerned: readonly Role[] = [...bureau, department, unit];
/** With those who evaluate. */
const readers: readonly Role[] = [...concerned, thirdParty];
/** Whoever can be let in at all. */
const everybody: readonly Role[] = [...readers, administrator];
/** Whoever answers for a finding; the performance office enters what came on paper. */
const answering: readonly Role[] = [unit, department, performance];

/**
 * Who may do what, and how far: the one table that the API, its queries and exports, the pages and the documentation read. An operation
 * without an entry is a type error. Shown by `npx pnpm@12 permissions`, in words in docs/permissions.md.
 */
export const permissions = {
  // Objects and organisations: the register that everything hangs on.
  listObjects: may(within(...readers, administrator)),
  getObject: may(within(...readers, administrator), object('params.id')),
  registerObject: may(whole(performance)),
  renameObject: may(within(performance), object('params.id')),
  mergeObject: may(within(performance), object('params.id'), object('body.into')),
  assignObject: may(
    within(performance),
    object('params.id'),
    organisation('body.unitId'),
    organisation('body.departmentId'),
  ),
  codeObject: may(within(performance), object('params.id')),
  listOrganisations: may(within(...readers, administrator)),
  getOrganisation: may(within(...readers, administrator), organisation('params.id')),
  registerOrganisation: may(whole(performance, administrator)),
  renameOrganisation: may(whole(performance, administrator)),
  mergeOrganisation: may(whole(performance, administrator)),
  amendOrganisation: may(whole(performance, administrator)),
  changeSupervisor: may(whole(performance, administrator)),
  splitOrganisation: may(whole(performance, administrator)),
  withdrawOrganisation: may(whole(performance, administrator)),

  // Evaluations: the performance office organises, a third party works through the stages, the unit rates itself and comments.
  listEvaluations: may(within(...readers)),
  getEvaluation: may(within(...readers), evaluation('params.id')),
  openEvaluation: may(
    within(performance),
    object('body.objectId'),
    organisation('body.unitId'),
    organisation('body.departmentId'),
  ),
  amendEvaluation: may(
    within(performance),
    evaluation('params.id'),
    organisation('body.unitId'),
    organisation('body.departmentId'),
  ),
  recordOutcome: may(within(performance, thirdParty), evaluation('params.id')),
  reviseOutcome: may(within(performance), evaluation('params.id')),
  previewRevision: may(within(performance, auditor), evaluation('params.id')),
  confirmOutcome: may(within(performance), evaluation('params.id')),
  publishOutcome: may(within(performance), evaluation('params.id')),
  completeStage: may(within(performance, thirdParty), evaluation('params.id')),
  recordSelfEvaluation: may(within(...answering), evaluation('params.id')),
  receiveComment: may(within(...answering), evaluation('params.id')),
  raiseObjection: may(within(...answering), evaluation('params.id')),
  resolveObjection: may(within(performance), evaluation('params.id')),
  withdrawEvaluation: may(within(performance), evaluation('params.id')),

  // Findings: raised and verified by the performance office, answered by the unit or its department.
  listFindings: may(within(...readers)),
  getFinding: may(within(...readers), finding('params.id')),
  // Of the same kind as the line itself, which all these see.
  getFindingMoney: may(within(...concerned), finding('params.id')),
  exportTerms: may(within(...concerned)),
  listSimilarFindings: may(within(...readers)),
  getSimilarFindings: may(within(...readers), finding('params.id')),
  raiseFinding: may(within(performance), evaluation('body.evaluationId')),
  disputeFinding: may(within(...answering), finding('params.id')),
  resolveFindingDispute: may(within(performance), finding('params.id')),
  flagFinding: may(within(performance), finding('params.id')),
  unflagFinding: may(within(performance), finding('params.id')),
  recogniseRepeat: may(within(performance), finding('params.id'), finding('body.repeatOf')),
  planLookBack: may(within(performance), finding('params.id')),
  passLookBack: may(within(performance), finding('params.id')),
  reopenFinding: may(within(performance), finding('params.id')),
  withdrawFinding: may(within(performance), finding('params.id')),
  makeCommitment: may(within(...answering), finding('params.id')),
  amendCommitment: may(within(...answering), finding('params.id')),
  reportProgress: may(within(...answering), finding('params.id'), citedEvidence('body.evidence[]')),
  requestExtension: may(within(...answering), finding('params.id')),
  decideExtension: may(within(performance), finding('params.id')),
  submitCompletion: may(within(...answering), finding('params.id'), citedEvidence('body.evidence[]')),
  returnCompletion: may(within(performance), finding('params.id')),
  verifyCompletion: may(within(performance), finding('params.id')),
  bookResults: may(within(performance), finding('params.id')),
  getLedger: may(within(...readers)),
  exportLedger: may(within(...readers)),
  getOrganisationRecord: may(within(...concerned), organisation('params.id')),

  // Evidence: brought by whoever answers or evaluates.
  storeEvidence: may(within(...answering, thirdParty, business)),
  attachEvidence: may(within(...answering, thirdParty), finding('params.id')),
  getEvidenceLimits: may(within(...answering, thirdParty, business, auditor)),
  listEvidence: may(within(...readers)),
  listFindingEvidence: may(within(...readers), finding('params.id')),
  getEvidence: may(within(...readers), evidence('params.hash')),

  // Rules are the budget office's; the bureau reads them. They are the same for everybody: nothing in them is anybody's own.
  listRuleSets: may(within(...bureau)),
  listRuleSetLibrary: may(within(...bureau)),
  getRuleSet: may(within(...bureau)),
  readRuleSet: may(within(...bureau)),
  compareRuleSets: may(within(...bureau)),
  exportRuleSet: may(within(...bureau)),
  readRuleFile: may(within(...bureau)),
  validateRuleSet: may(within(...bureau)),
  listRuleFacts: may(within(...bureau)),
  writeRuleSheets: may(within(...bureau)),
  readRuleSheets: may(within(...bureau)),
  tryRuleSet: may(within(...bureau)),
  getRuleParameters: may(within(...bureau)),
  draftRuleSet: may(whole(budget)),
  adoptRuleSet: may(whole(budget)),
  retireRuleSet: may(whole(budget)),
  setRuleParameters: may(whole(budget)),
  previewCeiling: may(whole(budget, head, auditor)),
  fixCeiling: may(whole(budget)),

  // Budget lines: decided by the budget office, reviewed by the head of finance, seen by those whose money it is.
  listFiscalYears: may(within(...concerned)),
  listAllocations: may(within(...concerned)),
  listAllocationDays: may(within(...concerned)),
  exportAllocations: may(within(...concerned)),
  getAllocation: may(within(...concerned), line('params.id')),
  explainAllocation: may(within(...concerned), line('params.id')),
  decideAllocation: may(within(budget), line('params.id')),
  decideAllocations: may(within(budget), line('body.items[].id'), finding('body.items[].decision.reason.findingId')),
  withdrawDecision: may(within(budget), line('params.id')),
  reviewDecision: may(within(budget, head), line('params.id')),
  orderClawback: may(within(budget), line('params.id')),
  returnClawback: may(within(budget), line('params.id')),
  placeHold: may(within(budget), line('params.id'), finding('body.reason.findingId')),
  releaseHold: may(within(budget), line('params.id')),
  // Views of that table: everybody keeps some, the budget office says which are everybody's.
  listTableViews: may(within(...concerned)),
  saveTableView: may(within(...concerned)),
  withdrawTableView: may(within(...concerned)),
  shareTableView: may(whole(budget, head)),
  setDefaultView: may(whole(budget, head)),
  listDecisionRounds: may(within(...bureau, department)),
  getDecisionRound: may(within(...bureau, department)),
  setCongressDay: may(whole(budget, head)),
  setReviewRule: may(whole(head)),
  setReviewDefault: may(whole(head)),
  closeDecisionRound: may(whole(head)),
  reopenDecisionRound: may(whole(head)),

  getTimeline: may(within(...readers), thingOfObject('params.id')),

  // Files of outcomes and of budgets touch the whole register: nobody brings in a part of it.
  previewImport: may(whole(performance)),
  commitImport: may(whole(performance)),
  takeBackImport: may(whole(performance)),
  listImports: may(whole(performance, budget, auditor)),
  getImport: may(whole(performance, budget, auditor)),
  previewBudgetImport: may(whole(budget)),
  commitBudgetImport: may(whole(budget)),
  takeBackBudgetImport: may(whole(budget)),
  listBudgetImports: may(whole(budget, head, auditor)),
  getBudgetImport: may(whole(budget, head, auditor)),
  previewUnitImport: may(whole(performance, administrator)),
  commitUnitImport: may(whole(performance, administrator)),
  takeBackUnitImport: may(whole(performance, administrator)),
  listUnitImports: may(whole(performance, auditor, administrator)),
  getUnitImport: may(whole(performance, auditor, administrator)),

  // Calendars and ladders say by which day what is due: everybody is told, the administrator sets them.
  listCalendars: may(within(...readers, administrator, scheduler)),
  getCalendar: may(within(...readers, administrator, scheduler)),
  computeDueDate: may(within(...readers, administrator, scheduler)),
  countWorkingDays: may(within(...readers, administrator, scheduler)),
  computeOffsetDays: may(within(...readers, administrator, scheduler)),
  publishCalendar: may(whole(administrator)),
  listLadders: may(within(...concerned, administrator, scheduler)),
  getLadder: may(within(...concerned, administrator, scheduler)),
  previewLadder: may(within(...concerned, administrator, scheduler)),
  setLadder: may(whole(administrator)),
  withdrawLadder: may(whole(administrator)),

  // Letters: drafted and issued by the offices, signed off by the head of finance, received by those they are addressed to.
  listLetters: may(within(...concerned)),
  getLetter: may(within(...concerned), letter('params.id')),
  getLetterContent: may(within(...concerned), letter('params.id')),
  listLetterRegister: may(whole(performance, budget, head, auditor)),
  draftLetter: may(whole(performance, budget)),
  previewLetter: may(whole(performance, budget)),
  amendLetter: may(whole(performance, budget)),
  signOffLetter: may(whole(head)),
  issueLetter: may(whole(performance, budget)),
  receiveLetter: may(within(...answering), letter('params.id'), organisation('body.organisationId')),
  voidLetter: may(whole(performance, budget, head)),
  recordExternalNumber: may(whole(performance, budget)),
  getLetterWords: may(within(...bureau, administrator)),
  setLetterWords: may(whole(performance, administrator)),
  getYearlyOutlook: may(whole(performance, budget, head, auditor)),
  writeYearlyOutlook: may(whole(performance)),
  getYearlyReport: may(whole(performance, budget, head, auditor)),

  // People: names and addresses are shown to those who keep them, and to an organisation of its own.
  listPersons: may(within(performance, department, unit, auditor, administrator)),
  getPerson: may(within(performance, department, unit, auditor, administrator), person('params.id')),
  registerPerson: may(whole(performance, administrator)),
  amendPerson: may(whole(performance, administrator)),
  deletePerson: may(whole(administrator)),
  listDeputies: may(within(performance, department, unit, auditor, administrator)),
  appointDeputy: may(whole(performance, administrator)),
  endDeputy: may(whole(performance, administrator)),
  listPosts: may(within(performance, department, unit, auditor, administrator)),
  fillPost: may(whole(performance, administrator)),
  leavePost: may(whole(performance, administrator)),
  putFirst: may(whole(performance, administrator)),
  previewRecipients: may(whole(performance, auditor, administrator)),

  // Reminders, and what makes them go.
  listReminders: may(within(...concerned)),
  runSweep: may(whole(administrator, scheduler)),
  getSweep: may(whole(performance, auditor, administrator, scheduler)),
  confirmSweepClock: may(whole(administrator)),
  getScheduler: may(whole(performance, auditor, administrator, scheduler)),
  retryReminder: may(whole(performance, administrator, scheduler)),
  listInbox: may(within(...concerned)),
  listInboxRecipients: may(within(...concerned)),
  markInboxRead: may(
    within(performance, budget, business, head, department, unit),
    recipient('body.recipient'),
    reminderStep('body.items[]'),
  ),

  // Policies: proposed by whoever works with them, adopted by the budget office, carried out by the business office.
  listPolicyChanges: may(within(...concerned)),
  getPolicyChange: may(within(...concerned), policyChange('params.id')),
  getPolicyChangeStatistics: may(within(...concerned)),
  proposePolicyChange: may(
    within(performance, budget, business),
    object('body.objectId'),
    organisation('body.officeId'),
    evaluation('body.grounds.evaluationIds[]'),
    finding('body.grounds.findingIds[]'),
  ),
  addPolicyChangeGrounds: may(
    within(performance, budget, business),
    policyChange('params.id'),
    evaluation('body.grounds.evaluationIds[]'),
    finding('body.grounds.findingIds[]'),
  ),
  adoptPolicyChange: may(within(budget, head), policyChange('params.id'), organisation('body.officeId')),
  rejectPolicyChange: may(within(budget, head), policyChange('params.id')),
  extendPolicyChange: may(within(budget, head), policyChange('params.id')),
  implementPolicyChange: may(within(business, budget), policyChange('params.id'), citedEvidence('body.evidence[]')),
  withdrawPolicyChange: may(within(performance, budget, business), policyChange('params.id')),

  // What is known of the money.
  listBudgetFacts: may(within(...concerned)),
  getBudgetFacts: may(within(...concerned), subjectYear('params.id')),
  recordBudgetFacts: may(within(budget), subject('body.subject')),
  approveBudget: may(within(budget), subjectYear('params.id')),
  withdrawBudgetRecord: may(within(budget), subjectYear('params.id')),
  listSubjectFlags: may(within(...concerned)),
  flagSubject: may(within(performance, budget), subject('body.subject')),
  withdrawSubjectFlag: may(within(performance, budget), subjectYear('params.id')),

  // Rankings, what-ifs: they set one against all others.
  previewRanking: may(whole(performance, budget)),
  fixRanking: may(whole(performance, budget)),
  withdrawRanking: may(whole(performance, budget)),
  listRankings: may(whole(performance, budget, business, head, auditor)),
  getRanking: may(whole(performance, budget, business, head, auditor)),
  simulate: may(whole(budget, head, auditor)),
  compareSimulations: may(whole(budget, head, auditor)),
  exportSimulation: may(whole(budget, head, auditor)),

  // Who saw and did what: for those who audit.
  // Links by which a unit acts: allowed by an administrator, revoked by whoever chases or answers.
  getActLinkRule: may(within(...bureau, administrator)),
  setActLinkRule: may(whole(administrator)),
  listActLinks: may(within(...answering, auditor), finding('params.id')),
  revokeActLinks: may(within(...answering), finding('params.id')),

  // Addresses that the calendar of somebody who answers for findings reads.
  getCalendarFeedRule: may(within(...bureau, administrator)),
  setCalendarFeedRule: may(whole(administrator)),
  getCalendarFeed: may(within(unit, department, auditor)),
  makeCalendarFeed: may(within(unit, department)),
  revokeCalendarFeed: may(within(unit, department)),

  getVerification: may(whole(auditor, administrator)),
  startVerification: may(whole(auditor, administrator)),
  listAccess: may(whole(auditor)),
  listDeeds: may(whole(auditor)),
  exportAccessRecord: may(whole(auditor)),

  // Which acts take two people: everybody in the bureau is told, the administrator sets it and does none of them.
  getTwoPersonRules: may(within(...bureau, administrator)),
  setTwoPersonRule: may(whole(administrator)),

  // What was done with the results.
  listContradictions: may(within(...bureau, department)),
  getResultApplication: may(within(...bureau, department)),
  listResultApplicationLines: may(within(...bureau, department)),
  getResultFlow: may(within(...bureau, department)),
  getYearOverYear: may(within(...concerned), object('query.objectId'), organisation('query.unitId')),

  // Who is let in. Of themselves everybody knows and may change what is theirs; of others the administrator.
  getSession: may(within(...everybody)),
  changeOwnPassword: may(within(...everybody)),
  endOwnSessions: may(within(...everybody)),
  listAccounts: may(whole(administrator, auditor)),
  getAccount: may(whole(administrator, auditor)),
  openAccount: may(whole(administrator)),
  grantRole: may(whole(administrator)),
  withdrawRole: may(whole(administrator)),
  disableAccount: may(whole(administrator)),
  enableAccount: may(whole(administrator)),
  unlockAccount: may(whole(administrator)),
  handOverAccount: may(whole(administrator)),
  setPassword: may(whole(administrator)),
  resetSecondFactor: may(whole(administrator)),
  endSessions: may(whole(administrator)),
  getSignInRules: may(whole(...bureau, administrator)),
  setSignInRules: may(whole(administrator)),
  listTokens: may(whole(administrator, auditor)),
  createToken: may(whole(administrator)),
  revokeToken: may(whole(administrator)),
} as const satisfies { readonly [Id in OperationId]: Permission };

/** The entry of an operation. */
export const permissionOf = (id: OperationId): Permission => permissions[id];
