import type { DatabaseSync } from 'node:sqlite';
import type { Projection } from '../projection.ts';
import { RemindersFold } from './fold.ts';
import { remindersIndexes, remindersSchema } from './schema.ts';
import { lastStatutoryYear } from './settings.ts';

/** Who is to be told what about which finding, policy change or look-back, and when next? */
export const remindersProjection: Projection = {
  name: 'reminders',
  labour: 2,
  // With the year up to which this release knows the statutory calendar: a further one moves days that were provisional.
  version: 6 * 10_000 + lastStatutoryYear,
  listensTo: [
    'ObjectRegistered',
    'ObjectRenamed',
    'ObjectAssigned',
    'ObjectMerged',
    'OrganisationRegistered',
    'OrganisationRenamed',
    'OrganisationMerged',
    'EvaluationOpened',
    'EvaluationAmended',
    'FindingRaised',
    'TermRecomputed',
    'RepeatRecognised',
    'CommitmentMade',
    'CommitmentAmended',
    'ExtensionRequested',
    'ExtensionGranted',
    'ExtensionDeclined',
    'CompletionSubmitted',
    'CompletionReturned',
    'CompletionVerified',
    'FindingReopened',
    'FindingWithdrawn',
    'LookBackPlanned',
    'LookBackPassed',
    'PolicyChangeProposed',
    'PolicyChangeAdopted',
    'PolicyChangeRejected',
    'PolicyChangeTermExtended',
    'PolicyChangeImplemented',
    'PolicyChangeWithdrawn',
    'DeadlinePassed',
    'ReminderIssued',
    'ReminderDelivered',
    'ReminderFailed',
    'ReminderWithdrawn',
    'HoldPlaced',
    'HoldReleased',
    'CalendarPublished',
    'LadderSet',
    'LadderWithdrawn',
  ],
  schema: remindersSchema,
  indexes: remindersIndexes,
  open: (database: DatabaseSync) => {
    const fold = new RemindersFold(database);
    return {
      apply: (projected) => fold.apply(projected),
      mustFinish: () => fold.mustFinish(),
      finish: () => fold.finish(),
    };
  },
};
