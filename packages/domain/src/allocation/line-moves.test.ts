import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decision, determined, openLine, undecidable, yuan } from '../fixtures/events.ts';
import { decideAdjustment } from './decide.ts';
import { withdrawDecision } from './follow-up.ts';
import { movesOn } from './line-moves.ts';
import { initialAllocation } from './state.ts';

const outcomes = ['none', 'recorded', 'confirmed', 'published'] as const;

it('what is offered is not refused, and what would be refused is not offered', () => {
  const proposals = [determined, openLine, undecidable, { ...undecidable, currentBudget: null }] as const;
  fc.assert(
    fc.property(
      fc.constantFrom(...proposals),
      fc.constantFrom(...outcomes),
      fc.boolean(),
      (proposal, outcomeStatus, roundIsOpen) => {
        const line = {
          ...proposal,
          evaluationId: 'e-1',
          outcomeStatus,
          proposalHash: proposal.hash,
          decision: null,
          holds: [],
          clawbacks: [],
        };
        const offered = movesOn(line, { roundIsOpen, reader: 'me' });
        for (const kind of ['confirm', 'fill-in', 'override'] as const) {
          const command = decision({
            kind,
            proposal,
            outcomeStatus: outcomeStatus === 'none' ? 'open' : outcomeStatus,
            roundIsOpen,
            change: kind === 'confirm' ? null : yuan(0),
            reason: '复核后确定',
          });
          const isTaken = taken(() => decideAdjustment(command, initialAllocation));
          expect([kind, offered.includes(kind)]).toEqual([kind, isTaken]);
        }
      },
    ),
  );
});

const line = {
  ...determined,
  evaluationId: 'e-1',
  outcomeStatus: 'confirmed',
  proposalHash: determined.hash,
  holds: [],
  clawbacks: [{ amount: 5, returned: 5 }],
};
const confirmed = { kind: 'confirmed', proposalHash: determined.hash, principal: 'first', approved: null };

it('nobody is asked to confirm again, to review their own decision, or to wait for money that is back', () => {
  const own = movesOn({ ...line, decision: confirmed }, { roundIsOpen: true, reader: 'first' });
  expect(own).toEqual(['override', 'withdraw', 'hold', 'claw-back']);
  const other = movesOn({ ...line, decision: confirmed }, { roundIsOpen: false, reader: 'second' });
  expect(other).toEqual(['review', 'claw-back']);
  expect(taken(() => withdrawDecision({ roundIsOpen: false } as never, { status: 'decided' } as never))).toBe(false);
});

function taken(decide: () => unknown): boolean {
  try {
    decide();
    return true;
  } catch {
    return false;
  }
}
