/** What can be done with a line of next year's money. */
export const lineMoves = [
  'confirm',
  'fill-in',
  'override',
  'withdraw',
  'review',
  'hold',
  'release',
  'claw-back',
  'return-clawback',
] as const;
export type LineMove = (typeof lineMoves)[number];

interface LineToMove {
  readonly status: 'determined' | 'open' | 'undecidable';
  /** Null on the line of a department that no outcome stands behind. */
  readonly evaluationId: string | null;
  readonly outcomeStatus: string;
  readonly currentBudget: number | null;
  readonly proposalHash: string;
  readonly decision: {
    readonly kind: string;
    readonly proposalHash: string;
    readonly principal: string;
    readonly approved: unknown;
  } | null;
  readonly holds: readonly unknown[];
  readonly clawbacks: readonly { readonly amount: number; readonly returned: number }[];
}

/**
 * What the domain would not refuse whoever asks now, the amounts and reasons they would give apart: what is not among it need not be
 * offered. The decisions themselves stay the judges.
 */
export function movesOn(
  line: LineToMove,
  { roundIsOpen, reader }: { readonly roundIsOpen: boolean; readonly reader: string },
): LineMove[] {
  const { status, evaluationId, outcomeStatus, decision, holds, clawbacks } = line;
  const isFinal = evaluationId === null || outcomeStatus === 'confirmed' || outcomeStatus === 'published';
  const canDecide = roundIsOpen && isFinal && line.currentBudget !== null;
  const isConfirmed = decision?.kind === 'confirmed' && decision.proposalHash === line.proposalHash;
  const can: Readonly<Record<LineMove, boolean>> = {
    confirm: canDecide && status === 'determined' && !isConfirmed,
    'fill-in': canDecide && status === 'open',
    override: canDecide,
    withdraw: roundIsOpen && decision !== null,
    review: decision !== null && decision.approved === null && decision.principal !== reader,
    hold: roundIsOpen,
    release: holds.length > 0,
    'claw-back': true,
    'return-clawback': clawbacks.some(({ amount, returned }) => returned < amount),
  };
  return lineMoves.filter((move) => can[move]);
}
