import {
  addFen,
  type Fen,
  maxFen,
  type Proposal,
  type RowMatch,
  type RuleSetDefinition,
  zeroFen,
} from '@bihuan/domain';
import { type Facts, knownAmount } from '../facts.ts';
import { factsUsed } from '../table/match-key.ts';
import type { RuleMatch } from '../table/walk.ts';
import { rowsInForce } from './in-force.ts';
import { type Branch, largest, workOut } from './work-out.ts';

/** A rule set as a proposal looks at it. */
export interface GoverningRuleSet {
  readonly id: string;
  readonly version: number;
  /** Of the version that was adopted: the year's values of its parameters do not change it. */
  readonly definitionHash: string;
  /** With the year's values in it (`withParameterValues`). */
  readonly definition: RuleSetDefinition;
  /** The year's values. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** The numbers of a proposal without its reasons: what a projection keeps for each line. Amounts in fen. */
export interface ProposedAmounts {
  readonly status: Proposal['status'];
  readonly change: Fen | null;
  /** Bounds of the change, both inclusive; null unless open, `max` also where there is no upper bound. */
  readonly min: Fen | null;
  readonly max: Fen | null;
  readonly proposedBudget: Fen | null;
  readonly held: Fen | null;
  readonly heldUntil: 'rectified' | null;
  readonly clawBack: Fen | null;
  readonly priority: boolean;
  readonly provisional: boolean;
  readonly rowId: string | null;
  readonly rowNumber: number | null;
  /** Missing facts, or `row`, `ruleSet`, `effect`, `expression`, `range`: see `Proposal`. */
  readonly missing: readonly string[];
}

export interface ProposalInput {
  /** Null when none governs the year. */
  readonly ruleSet: GoverningRuleSet | null;
  readonly facts: Facts;
  /** What the engine or the cache said for these facts under this rule set; null only without a rule set. */
  readonly match: RuleMatch | null;
}

/** The numbers, and what they rest on. */
export interface Worked {
  readonly amounts: ProposedAmounts;
  readonly matches: readonly RowMatch[];
  /** Empty where nothing can be said. */
  readonly branches: readonly Branch[];
}

const undecided = {
  status: 'undecidable',
  change: null,
  min: null,
  max: null,
  proposedBudget: null,
  held: null,
  heldUntil: null,
  clawBack: null,
  priority: false,
  provisional: false,
  rowId: null,
  rowNumber: null,
} as const;

/**
 * From the rows to fen, synchronously and without failing: a line that cannot be computed is undecidable and says why. Where no row
 * applies of tables that collect, the amount stays as it is. What is held is what is left after the change.
 */
export const proposeAmounts = (input: ProposalInput): ProposedAmounts => workedOut(input, false).amounts;

export function workedOut({ ruleSet, facts, match }: ProposalInput, withSteps: boolean): Worked {
  const nothing = (missing: readonly string[], matches: readonly RowMatch[] = []): Worked => ({
    amounts: { ...undecided, ...firstOf(matches), missing },
    matches,
    branches: [],
  });
  if (ruleSet === null || match === null) return nothing(['ruleSet']);
  const { definition } = ruleSet;
  const inForce = rowsInForce(definition, match);
  if (inForce.missing.length > 0) return nothing(inForce.missing);
  const matches = inForce.matches.map((row) => row.match);
  const currentBudget = knownAmount(facts, 'currentBudget');
  if (currentBudget === null) return nothing(['currentBudget'], matches);
  const rounding = definition.rounding.unit;
  const worked = workOut(inForce.rows, { currentBudget, facts, rounding, withSteps });
  if ('missing' in worked) return nothing(worked.missing, matches);
  const { branches } = worked;
  if (!branches.every((branch) => isInRange(currentBudget, branch))) return nothing(['range'], matches);
  const amounts = {
    ...undecided,
    ...numbersOf(branches, currentBudget),
    priority: inForce.rows.some((row) =>
      row.effects.some((one) => one.kind === 'action' && one.effect.kind === 'priority'),
    ),
    provisional: isProvisional(definition, facts),
    ...firstOf(matches),
    missing: [],
  };
  return { amounts, matches, branches };
}

/** The first row that says what is done, else the first one at all. */
function firstOf(matches: readonly RowMatch[]) {
  const first = matches.find(({ role }) => role !== 'exemption') ?? matches[0];
  return { rowId: first?.rowId ?? null, rowNumber: first?.rowNumber ?? null };
}

function isInRange(currentBudget: Fen, { least, most, clawBack }: Branch): boolean {
  const highest = BigInt(currentBudget) + (most ?? least);
  return highest <= BigInt(maxFen) && clawBack <= BigInt(maxFen);
}

function isProvisional(definition: RuleSetDefinition, facts: Facts): boolean {
  if (definition.ceiling !== null && knownAmount(facts, 'ceilingReduction') === null) return true;
  return factsUsed(definition).some((name) => facts[name]?.provisional === true);
}

function numbersOf(branches: readonly Branch[], currentBudget: Fen) {
  const [only] = branches;
  const heldUntil = branches.every(({ isHeld }) => isHeld) ? ('rectified' as const) : null;
  const clawBack = Number(only?.clawBack ?? 0n) as Fen;
  if (branches.length === 1 && only !== undefined && !only.isOpen) {
    const change = Number(only.least) as Fen;
    const proposedBudget = addFen(currentBudget, change);
    const held = heldUntil === null ? zeroFen : proposedBudget;
    return { status: 'determined', change, min: null, max: null, proposedBudget, held, heldUntil, clawBack } as const;
  }
  // How much is held follows from the number that a person fills in.
  const min = Number(-largest(branches.map(({ least }) => -least)));
  const bounds = branches.flatMap(({ most }) => (most === null ? [] : [most]));
  const max = bounds.length < branches.length ? null : Number(largest(bounds));
  return {
    status: 'open',
    change: null,
    min: min as Fen,
    max: max as Fen | null,
    proposedBudget: null,
    held: null,
    heldUntil,
    clawBack,
  } as const;
}
