import type { FindingEvent } from './events.ts';

const inOrderOfALife = {
  FindingRaised: true,
  TermRecomputed: true,
  FindingDisputed: true,
  FindingDisputeResolved: true,
  FindingFlagged: true,
  FindingFlagRemoved: true,
  RepeatRecognised: true,
  CommitmentMade: true,
  CommitmentAmended: true,
  ProgressReported: true,
  ExtensionRequested: true,
  ExtensionGranted: true,
  ExtensionDeclined: true,
  CompletionSubmitted: true,
  CompletionReturned: true,
  CompletionVerified: true,
  ResultsBooked: true,
  LookBackPlanned: true,
  LookBackPassed: true,
  FindingReopened: true,
  FindingWithdrawn: true,
} as const satisfies Readonly<Record<FindingEvent['type'], true>>;

/** Every type of event in the stream of a finding, for whoever follows its whole life; one that is missing here does not type-check. */
export const findingEventTypes = Object.keys(inOrderOfALife) as readonly FindingEvent['type'][];
