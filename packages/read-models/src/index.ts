export { accessProjection } from './access/projection.ts';
export { type AccessQueries, createAccessQueries, type SignedIn } from './access/query.ts';
export type { KnownAccount, KnownToken, RunningSession } from './access/state.ts';
export type { AllocationLine, AllocationPage, AllocationQuestion, AllocationTotals } from './allocation/answer.ts';
export { proposalIf } from './allocation/if-finding.ts';
export { allocationProjection } from './allocation/projection.ts';
export { createAllocationQueries } from './allocation/query.ts';
export type { YearUnderCeiling } from './allocation/under-ceiling.ts';
export type { ContradictionRow, FigureRow } from './application/answer.ts';
export { applicationProjection } from './application/projection.ts';
export { type ApplicationQueries, createApplicationQueries } from './application/query.ts';
export { openYearThread, type YearThread } from './application/year-thread.ts';
export { type FactsOfSubject, factsOfSubject } from './budget/facts-of-subject.ts';
export { budgetProjection } from './budget/projection.ts';
export { type BudgetQueries, createBudgetQueries, type ScoredObject } from './budget/query.ts';
export type { RankingRow, SubjectBudget, SubjectFlags } from './budget/state.ts';
export { contactsProjection } from './contacts/projection.ts';
export { type ContactsQueries, createContactsQueries } from './contacts/query.ts';
export type { Recipient, RecipientQuestion, Recipients } from './contacts/recipients.ts';
export type { TenureState } from './contacts/state.ts';
export { deedsProjection } from './deeds/projection.ts';
export { createDeedQueries, type Deed, type DeedQueries } from './deeds/query.ts';
export { deliveryProjection } from './delivery/projection.ts';
export { createDeliveryQueries, type DeliveryQueries } from './delivery/query.ts';
export type { MessageUnderWay, StepUnderWay } from './delivery/state.ts';
export { evaluationsProjection } from './evaluations/projection.ts';
export { createEvaluationQueries, type EvaluationQueries } from './evaluations/query.ts';
export { evidenceProjection } from './evidence/projection.ts';
export { createEvidenceQueries, type EvidenceQueries } from './evidence/query.ts';
export { ledgerProjection } from './ledger/projection.ts';
export { createLedgerQueries, type LedgerQueries } from './ledger/query.ts';
export { lettersProjection } from './letters/projection.ts';
export { createLetterQueries, type LetterQueries } from './letters/query.ts';
export { ownershipProjection } from './ownership/projection.ts';
export { createOwnershipQueries, type OwnershipQueries } from './ownership/query.ts';
export { policiesProjection } from './policies/projection.ts';
export { createPolicyQueries, type PolicyQueries } from './policies/query.ts';
export { createMoments, type Moments, type MomentsOptions } from './projector/moments.ts';
export { prepared } from './projector/prepared.ts';
export { type Projector, type ProjectorOptions, runProjector } from './projector/projector.ts';
export { feedProjectionsHere } from './projector/projections-here.ts';
export { type StartProjectionsOptions, startProjections } from './projector/start-projections.ts';
export type {
  ProjectionFault,
  ProjectionRunState,
  ProjectionStatus,
  Projections,
  WaitOptions,
} from './projector/status.ts';
export { registerProjection } from './register/projection.ts';
export { createRegisterQueries, type RegisterQueries } from './register/query.ts';
export type { Referring } from './register/referring.ts';
export type { RegisterSnapshot } from './register/snapshot.ts';
export type { DueReminder } from './reminders/due-reminders.ts';
export { remindersProjection } from './reminders/projection.ts';
export {
  type AboutMatter,
  createReminderQueries,
  type DueAsked,
  type IssuedReminder,
  type ReminderQueries,
  type StepsAsked,
} from './reminders/query.ts';
export type { ReminderState, StepOutcome, StepToCome } from './reminders/state.ts';
export { settingsProjection } from './settings/projection.ts';
export { createSettingsQueries, type SettingsQueries } from './settings/query.ts';
export type { LadderState } from './settings/state.ts';
export type {
  LineToSimulate,
  SimulatedLine,
  SimulatedProgress,
  SimulatedTotals,
  SimulatedWhole,
} from './simulation/answer.ts';
export type { SweptTotals } from './simulation/protocol.ts';
export { createSimulations, type RunMessage, type Simulations } from './simulation/run-simulation.ts';
export { sideBySide } from './simulation/side-by-side.ts';
export { simulate } from './simulation/simulate.ts';
export { beginFromSnapshot } from './snapshot/begin-from-snapshot.ts';
export { takeSnapshot } from './snapshot/take-snapshot.ts';
export { timelineProjection } from './timeline/projection.ts';
export { createTimelineQueries, type TimelineQueries } from './timeline/query.ts';
