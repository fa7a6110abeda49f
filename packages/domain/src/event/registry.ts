import type { z } from 'zod';
import * as account from '../account/events.ts';
import * as actLink from '../act-link/events.ts';
import * as followUp from '../allocation/decision-events.ts';
import * as allocation from '../allocation/events.ts';
import * as hold from '../allocation/hold-events.ts';
import * as budget from '../budget/events.ts';
import * as calendar from '../calendar/events.ts';
import * as calendarFeed from '../calendar-feed/events.ts';
import * as chase from '../chase/events.ts';
import * as decisionRound from '../decision-round/events.ts';
import * as evaluation from '../evaluation/events.ts';
import * as evidence from '../evidence/events.ts';
import * as finding from '../finding/events.ts';
import * as lookBack from '../finding/look-back-events.ts';
import * as rectification from '../finding/rectification-events.ts';
import * as flag from '../flag/events.ts';
import * as importing from '../import/events.ts';
import * as ladder from '../ladder/events.ts';
import * as letter from '../letter/events.ts';
import * as letterRegister from '../letter/register.ts';
import * as letterWords from '../letter/words.ts';
import * as object from '../object/events.ts';
import * as objectCode from '../object-code/events.ts';
import * as organisation from '../organisation/events.ts';
import * as outbox from '../outbox/events.ts';
import * as person from '../person/events.ts';
import * as policyChange from '../policy-change/events.ts';
import * as post from '../post/events.ts';
import * as ranking from '../ranking/events.ts';
import * as ruleSet from '../rule-set/events.ts';
import * as session from '../session/events.ts';
import * as signIn from '../sign-in/events.ts';
import * as sweep from '../sweep/events.ts';
import * as tableView from '../table-view/events.ts';
import * as token from '../token/events.ts';
import * as turn from '../turn/events.ts';
import * as twoPerson from '../two-person/events.ts';
import * as unitImport from '../unit-import/events.ts';
import * as writeLevel from '../write-level/events.ts';
import * as yearlyReport from '../yearly-report/events.ts';
import type { EventDefinition } from './define.ts';

/** Every event type that this release writes and understands. */
export const eventDefinitions = [
  object.objectRegistered,
  object.objectRenamed,
  object.objectAssigned,
  object.objectCoded,
  object.objectMerged,
  object.objectWithdrawn,
  objectCode.objectCodeClaimed,
  organisation.organisationRegistered,
  organisation.organisationRenamed,
  organisation.organisationMerged,
  organisation.organisationSupervisorChanged,
  organisation.organisationAmended,
  organisation.organisationSplit,
  organisation.organisationWithdrawn,
  evaluation.evaluationOpened,
  evaluation.evaluationAmended,
  evaluation.stageCompleted,
  evaluation.selfEvaluationRecorded,
  evaluation.outcomeRecorded,
  evaluation.outcomeRevised,
  evaluation.commentReceived,
  evaluation.objectionRaised,
  evaluation.objectionResolved,
  evaluation.outcomeConfirmed,
  evaluation.outcomePublished,
  evaluation.evaluationWithdrawn,
  finding.findingRaised,
  finding.termRecomputed,
  finding.findingDisputed,
  finding.findingDisputeResolved,
  finding.findingFlagged,
  finding.findingFlagRemoved,
  finding.repeatRecognised,
  lookBack.lookBackPlanned,
  lookBack.lookBackPassed,
  finding.findingReopened,
  finding.findingWithdrawn,
  rectification.commitmentMade,
  rectification.commitmentAmended,
  rectification.progressReported,
  rectification.extensionRequested,
  rectification.extensionGranted,
  rectification.extensionDeclined,
  rectification.completionSubmitted,
  rectification.completionReturned,
  rectification.completionVerified,
  rectification.resultsBooked,
  chase.deadlinePassed,
  chase.reminderIssued,
  chase.reminderAddressed,
  chase.reminderDelivered,
  chase.reminderFailed,
  chase.reminderWithdrawn,
  outbox.messageComposed,
  outbox.messageSent,
  outbox.messageFailed,
  outbox.messageDropped,
  outbox.messageRetried,
  outbox.inboxRead,
  sweep.sweepCompleted,
  sweep.clockConfirmed,
  ruleSet.ruleSetDrafted,
  ruleSet.ruleSetRetired,
  ruleSet.ruleSetAdopted,
  ruleSet.ruleParametersSet,
  ruleSet.ceilingFixed,
  allocation.adjustmentConfirmed,
  allocation.adjustmentFilledIn,
  allocation.adjustmentOverridden,
  followUp.decisionWithdrawn,
  followUp.decisionReviewed,
  followUp.clawbackOrdered,
  followUp.clawbackReturned,
  hold.holdPlaced,
  hold.holdReleased,
  decisionRound.decisionRoundClosed,
  decisionRound.decisionRoundReopened,
  decisionRound.congressDaySet,
  decisionRound.reviewRuleSet,
  decisionRound.reviewDefaultSet,
  twoPerson.twoPersonRuleSet,
  tableView.tableViewSaved,
  tableView.tableViewShared,
  tableView.tableViewWithdrawn,
  tableView.defaultViewSet,
  policyChange.policyChangeProposed,
  policyChange.policyChangeGroundsAdded,
  policyChange.policyChangeAdopted,
  policyChange.policyChangeRejected,
  policyChange.policyChangeTermExtended,
  policyChange.policyChangeImplemented,
  policyChange.policyChangeWithdrawn,
  budget.budgetFactsRecorded,
  budget.budgetApproved,
  budget.budgetRecordWithdrawn,
  flag.subjectFlagged,
  flag.subjectFlagWithdrawn,
  ranking.rankingMembersListed,
  ranking.rankingFixed,
  ranking.rankingWithdrawn,
  calendar.calendarPublished,
  person.personRegistered,
  person.personAmended,
  person.deputyAppointed,
  person.deputyEnded,
  person.personDeleted,
  post.postFilled,
  post.postLeft,
  post.postPutFirst,
  post.postRestored,
  unitImport.unitImportPlanned,
  unitImport.unitImportCompleted,
  unitImport.unitImportTakeBackStarted,
  unitImport.unitImportTakenBack,
  actLink.actLinkIssued,
  actLink.actLinksRevoked,
  actLink.actLinksAllowed,
  calendarFeed.calendarFeedMade,
  calendarFeed.calendarFeedRevoked,
  calendarFeed.calendarFeedsAllowed,
  ladder.ladderSet,
  ladder.ladderWithdrawn,
  evidence.evidenceReceived,
  letter.letterDrafted,
  letter.letterAmended,
  letter.letterSignedOff,
  letter.externalNumberRecorded,
  letter.letterIssueStarted,
  letter.letterIssued,
  letter.letterReceived,
  letter.letterVoided,
  letterRegister.numberGiven,
  letterWords.letterNumberWordsSet,
  yearlyReport.yearlyOutlookWritten,
  importing.importPlanned,
  importing.importStepsPlanned,
  importing.importStarted,
  importing.importCompleted,
  importing.importTakeBackStarted,
  importing.importTakenBack,
  account.accountOpened,
  account.roleGranted,
  account.roleWithdrawn,
  account.accountDisabled,
  account.accountEnabled,
  account.passwordChanged,
  account.totpConfirmed,
  account.totpReset,
  account.accountUnlocked,
  account.accountHandedOver,
  account.sessionsRevoked,
  session.sessionStarted,
  session.sessionEnded,
  token.tokenCreated,
  token.tokenRevoked,
  token.tokenHandedOver,
  signIn.signInNameSet,
  signIn.signInPasswordSet,
  signIn.signInTotpSet,
  signIn.signInOpenIdLinked,
  signIn.nameClaimed,
  signIn.signInRulesSet,
  writeLevel.writeLevelRaised,
  turn.turnTaken,
  turn.turnEnded,
] as const satisfies readonly EventDefinition[];

export type EventType = (typeof eventDefinitions)[number]['type'];

/** Any event of this release, with the data that its type carries. */
export type BihuanEvent = {
  [Definition in (typeof eventDefinitions)[number] as Definition['type']]: {
    readonly type: Definition['type'];
    readonly data: z.output<Definition['schema']>;
  };
}[EventType];
