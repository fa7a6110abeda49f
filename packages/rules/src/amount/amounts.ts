import {
  addFen,
  type Fen,
  maxFen,
  type Proposal,
  type Ratio,
  type RuleSetDefinition,
  shareOf,
  zeroFen,
} from '@bihuan/domain';
import { type Facts, knownAmount } from '../facts.ts';
import type { RowMatch } from '../table/walk.ts';
import { type AmountEffect, type ResolvedRow, resolveRows } from './resolve.ts';

/** A rule set as a proposal looks at it; `definitionHash` must be that of `definition`. */
export interface GoverningRuleSet {
  readonly id: string;
  readonly version: number;
  readonly definitionHash: string;
  readonly definition: RuleSetDefinition;
}

/** The numbers of a proposal without its reasons: what a projection keeps for each line. Amounts in fen. */
export interface ProposedAmounts {
  readonly status: Proposal['status'];
  readonly change: Fen | null;
  /** Bounds of the change, both inclusive; null unless open. */
  readonly min: Fen | null;
  readonly max: Fen | null;
  readonly proposedBudget: Fen | null;
  readonly held: Fen | null;
  readonly heldUntil: 'rectified' | null;
  readonly priority: boolean;
  readonly rowId: string | null;
  readonly rowNumber: number | null;
  /** Missing facts, or `row`, `ruleSet`, `effect`, `range`: see `Proposal`. */
  readonly missing: readonly string[];
}

export interface ProposalInput {
  /** Null when none governs the year. */
  readonly ruleSet: GoverningRuleSet | null;
  readonly facts: Facts;
  /** What the engine or the cache said for these facts under this rule set; null only without a rule set. */
  readonly match: RowMatch | null;
}

const undecided = {
  status: 'undecidable',
  change: null,
  min: null,
  max: null,
  proposedBudget: null,
  held: null,
  heldUntil: null,
  priority: false,
  rowId: null,
  rowNumber: null,
} as const;

/**
 * From the row to fen, synchronously and without failing: a line that cannot be computed is undecidable and says why.
 * Shares are rounded half-up once each; what is held is what is left after the change.
 */
export function proposeAmounts({ ruleSet, facts, match }: ProposalInput): ProposedAmounts {
  if (ruleSet === null) return { ...undecided, missing: ['ruleSet'] };
  if (match === null || 'noRow' in match) return { ...undecided, missing: ['row'] };
  if ('missing' in match) return { ...undecided, missing: match.missing };
  const row = resolveRows(ruleSet.definition, ruleSet.definitionHash)[match.rowNumber - 1];
  const { rowId, rowNumber } = match;
  if (row === undefined || row.amount === null) return { ...undecided, rowId, rowNumber, missing: ['effect'] };
  const base = knownAmount(facts, 'currentBudget');
  if (base === null) return { ...undecided, rowId, rowNumber, missing: ['currentBudget'] };
  if (!staysInRange(base, row.amount)) return { ...undecided, rowId, rowNumber, missing: ['range'] };
  return { ...numbersOf(row, row.amount, base), priority: row.priority, rowId, rowNumber, missing: [] };
}

function numbersOf(row: ResolvedRow, amount: AmountEffect, base: Fen) {
  const { heldUntil } = row;
  if (amount.kind === 'judgement') {
    const min = shareOf(base, amount.atLeast);
    const max = shareOf(base, amount.atMost);
    // How much is held follows from the number that a person fills in.
    return { status: 'open', change: null, min, max, proposedBudget: null, held: null, heldUntil } as const;
  }
  const change = amount.kind === 'keep' ? zeroFen : shareOf(base, amount.by);
  const proposedBudget = addFen(base, change);
  const held = heldUntil === null ? zeroFen : proposedBudget;
  return { status: 'determined', change, min: null, max: null, proposedBudget, held, heldUntil } as const;
}

/** Whether the largest amount that can come out is one that the product can hold. */
function staysInRange(base: Fen, amount: AmountEffect): boolean {
  if (amount.kind === 'keep') return true;
  const rise: Ratio = amount.kind === 'change' ? amount.by : amount.atMost;
  if (rise.numerator <= 0n) return true;
  const risen = BigInt(base) + (BigInt(base) * rise.numerator) / rise.denominator + 1n;
  return risen <= BigInt(maxFen);
}
