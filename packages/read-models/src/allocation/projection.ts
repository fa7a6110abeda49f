import type { DatabaseSync } from 'node:sqlite';
import { findingEventTypes } from '@bihuan/domain';
import type { ProjectedEvent, Projection, ProjectionWriter } from '../projection.ts';
import { AllocationFold, type FoldOptions } from './fold.ts';
import { allocationIndexes, allocationSchema } from './schema.ts';

/** What does each grade do to next year's money? */
export const allocationProjection: Projection = {
  name: 'allocation',
  labour: 9,
  version: 10,
  listensTo: [
    'ObjectRegistered',
    'ObjectRenamed',
    'ObjectAssigned',
    'OrganisationRegistered',
    'OrganisationRenamed',
    'EvaluationOpened',
    'EvaluationAmended',
    'SelfEvaluationRecorded',
    'OutcomeRecorded',
    'OutcomeRevised',
    'OutcomeConfirmed',
    'OutcomePublished',
    'EvaluationWithdrawn',
    ...findingEventTypes,
    'DeadlinePassed',
    'ReminderIssued',
    'CalendarPublished',
    'BudgetFactsRecorded',
    'BudgetApproved',
    'BudgetRecordWithdrawn',
    'SubjectFlagged',
    'SubjectFlagWithdrawn',
    'RankingMembersListed',
    'RankingFixed',
    'RankingWithdrawn',
    'RuleSetAdopted',
    'RuleParametersSet',
    'CeilingFixed',
    'AdjustmentConfirmed',
    'AdjustmentFilledIn',
    'AdjustmentOverridden',
    'HoldPlaced',
    'HoldReleased',
    'DecisionWithdrawn',
    'DecisionReviewed',
    'ClawbackOrdered',
    'ClawbackReturned',
  ],
  schema: allocationSchema,
  indexes: allocationIndexes,
  open: (database: DatabaseSync): ProjectionWriter => openAllocation(database),
};

/** Its writer, for tests also with pieces of another size. */
export function openAllocation(database: DatabaseSync, options: FoldOptions = {}): ProjectionWriter {
  const fold = new AllocationFold(database, options);
  return {
    apply: (event: ProjectedEvent) => fold.apply(event),
    finish: () => fold.finish(),
    mustFinish: () => fold.mustFinish(),
    close: () => fold.close(),
  };
}
