import { Refused } from '../refusals/refused.ts';
import { dueDays } from './due.ts';
import { findingFlagSchema } from './events.ts';
import type { FindingState, KnownFinding } from './state.ts';

/** What can be done with a finding that is there, by the names of the operations. */
export const findingMoves = [
  'disputeFinding',
  'resolveFindingDispute',
  'makeCommitment',
  'amendCommitment',
  'reportProgress',
  'attachEvidence',
  'requestExtension',
  'decideExtension',
  'submitCompletion',
  'returnCompletion',
  'verifyCompletion',
  'bookResults',
  'flagFinding',
  'unflagFinding',
  'recogniseRepeat',
  'planLookBack',
  'passLookBack',
  'reopenFinding',
  'withdrawFinding',
] as const;
export type FindingMove = (typeof findingMoves)[number];

type Status = KnownFinding['status'];

const whileOpen = ['raised', 'committed', 'submitted'] as const;
const whileKnown = [...whileOpen, 'verified'] as const;

/** The statuses in which each move is legal: the one table that decisions and screens read. */
const legalIn: Readonly<Record<FindingMove, readonly Status[]>> = {
  disputeFinding: ['raised', 'committed'],
  resolveFindingDispute: whileOpen,
  makeCommitment: ['raised'],
  amendCommitment: ['committed'],
  reportProgress: ['committed'],
  attachEvidence: whileKnown,
  requestExtension: ['raised', 'committed'],
  decideExtension: whileOpen,
  submitCompletion: ['raised', 'committed'],
  returnCompletion: ['submitted'],
  verifyCompletion: whileOpen,
  bookResults: whileKnown,
  flagFinding: whileKnown,
  unflagFinding: whileKnown,
  recogniseRepeat: whileKnown,
  planLookBack: ['verified'],
  passLookBack: ['verified'],
  reopenFinding: ['verified'],
  withdrawFinding: whileOpen,
};

/** What a move needs beside the status. */
const needs: Partial<Readonly<Record<FindingMove, (finding: KnownFinding) => boolean>>> = {
  resolveFindingDispute: ({ disputes }) => disputes.some(({ resolution }) => resolution === null),
  requestExtension: (finding) => dueDays(finding).present !== null && !hasPendingExtension(finding),
  decideExtension: (finding) => hasPendingExtension(finding),
  submitCompletion: (finding) => finding.commitment !== null || isFixedAtOnce(finding),
  verifyCompletion: ({ disputes }) => disputes.every(({ resolution }) => resolution !== null),
  flagFinding: ({ flags }) => flags.length < findingFlagSchema.options.length,
  unflagFinding: ({ flags }) => flags.length > 0,
  recogniseRepeat: ({ repeatOf }) => repeatOf === null,
};

/** 立行立改: done without a promise first. */
export const isFixedAtOnce = ({ finding }: KnownFinding): boolean => finding.class === 'at-once';

export const hasPendingExtension = ({ extensions }: KnownFinding): boolean =>
  extensions.some(({ decision }) => decision === null);

/** The moves that are allowed now; whatever is not named here is refused. */
export function movesAllowed(finding: KnownFinding): FindingMove[] {
  return findingMoves.filter((move) => isLegal(move, finding) && (needs[move]?.(finding) ?? true));
}

const isLegal = (move: FindingMove, { status }: KnownFinding): boolean => legalIn[move].includes(status);

/** A finding whose status allows the move. Refused `finding.not-found`, `finding.withdrawn`, `finding.move-not-allowed` with what is. */
export function ready(state: FindingState, move: FindingMove): KnownFinding {
  if (state.status === 'none') throw new Refused('finding.not-found');
  if (state.status === 'withdrawn') throw new Refused('finding.withdrawn', { findingId: state.finding.findingId });
  if (isLegal(move, state)) return state;
  throw new Refused('finding.move-not-allowed', { move, status: state.status, allowed: movesAllowed(state) });
}
