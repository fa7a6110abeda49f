import type { DatabaseSync } from 'node:sqlite';
import type { ProjectedEvent, Projection, ProjectionWriter } from '../projection.ts';
import { AllocationFold } from './fold.ts';
import { allocationSchema } from './schema.ts';

/** What does each grade do to next year's money? */
export const allocationProjection: Projection = {
  name: 'allocation',
  version: 3,
  listensTo: [
    'ObjectRegistered',
    'ObjectRenamed',
    'ObjectAssigned',
    'OrganisationRegistered',
    'OrganisationRenamed',
    'EvaluationOpened',
    'EvaluationAmended',
    'OutcomeRecorded',
    'OutcomeRevised',
    'OutcomeConfirmed',
    'OutcomePublished',
    'EvaluationWithdrawn',
    'FindingRaised',
    'CompletionVerified',
    'FindingReopened',
    'FindingWithdrawn',
    'RuleSetAdopted',
    'AdjustmentConfirmed',
    'AdjustmentFilledIn',
    'AdjustmentOverridden',
  ],
  schema: allocationSchema,
  open: (database: DatabaseSync): ProjectionWriter => {
    const fold = new AllocationFold(database);
    return {
      apply: (event: ProjectedEvent) => fold.apply(event),
      finish: () => fold.finish(),
      close: () => fold.close(),
    };
  },
};
