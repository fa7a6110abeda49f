import { Refused } from '../refusals/refused.ts';
import type { KnownPolicyChange, PolicyChangeState } from './state.ts';

/** What can be done with a policy change that is there, by the names of the operations. */
export const policyChangeMoves = [
  'addPolicyChangeGrounds',
  'adoptPolicyChange',
  'rejectPolicyChange',
  'extendPolicyChange',
  'implementPolicyChange',
  'withdrawPolicyChange',
] as const;
export type PolicyChangeMove = (typeof policyChangeMoves)[number];

type Status = KnownPolicyChange['status'];

/** The statuses in which each move is legal: the one table that decisions and screens read. */
const legalIn: Readonly<Record<PolicyChangeMove, readonly Status[]>> = {
  addPolicyChangeGrounds: ['proposed', 'adopted', 'implemented'],
  adoptPolicyChange: ['proposed', 'rejected'],
  rejectPolicyChange: ['proposed'],
  extendPolicyChange: ['adopted'],
  implementPolicyChange: ['adopted'],
  withdrawPolicyChange: ['proposed', 'adopted'],
};

export const policyMovesAllowed = ({ status }: KnownPolicyChange): PolicyChangeMove[] =>
  policyChangeMoves.filter((move) => legalIn[move].includes(status));

/** A policy change whose status allows the move. Refused `policy-change.not-found`, `policy-change.move-not-allowed` with what is. */
export function readyFor<Move extends PolicyChangeMove>(state: PolicyChangeState, move: Move): KnownPolicyChange {
  if (state.status === 'none') throw new Refused('policy-change.not-found');
  if (legalIn[move].includes(state.status)) return state;
  const { status } = state;
  throw new Refused('policy-change.move-not-allowed', { move, status, allowed: policyMovesAllowed(state) });
}
