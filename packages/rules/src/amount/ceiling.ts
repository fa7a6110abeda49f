import { addFen, type Fen, percent, type RuleSetDefinition, roundedShare } from '@bihuan/domain';
import { knownAmount } from '../facts.ts';
import { type ProposalInput, workedOut } from './amounts.ts';
import { fenTextOf, percentOf } from './resolve.ts';

/** A line that the ceiling may take from. */
export interface LineUnderCeiling {
  readonly subjectId: string;
  /** What is to be arranged without the ceiling; of an open line what it stands at today. */
  readonly budget: Fen;
  /** What has to be left of it. */
  readonly floor: Fen;
  /** Higher gives later; 0 without priority. Looked at where lines give by priority. */
  readonly priority: number;
}

/**
 * The most that the whole budget may come to, in fen; null where the rules state none or it cannot be computed. A share is of this
 * year's total.
 */
export function ceilingOf(definition: RuleSetDefinition, thisYear: bigint): bigint | null {
  const { ceiling } = definition;
  if (ceiling === null) return null;
  if ('amount' in ceiling.limit) {
    const text = fenTextOf(ceiling.limit.amount, definition);
    return text === null ? null : BigInt(text);
  }
  const text = percentOf(ceiling.limit.share, definition);
  return text === null ? null : roundedShare(thisYear, percent(text), 1n);
}

/**
 * A line as the ceiling looks at it, without what an earlier one took. What was decided stands and gives nothing; an open or undecidable
 * line counts as it stands today and gives nothing until it has a number. Null where not even this year's budget is known.
 */
export function lineUnderCeiling(
  subjectId: string,
  { facts, ...input }: ProposalInput,
  finalBudget: Fen | null,
): LineUnderCeiling | null {
  const { ceilingReduction: _, ...without } = facts;
  const fixed = finalBudget ?? knownAmount(facts, 'currentBudget');
  if (fixed === null) return null;
  const { amounts, branches } = workedOut({ ...input, facts: without }, false);
  const [branch] = branches;
  if (finalBudget !== null || amounts.proposedBudget === null || branch === undefined) {
    return { subjectId, budget: fixed, floor: fixed, priority: 0 };
  }
  const levels = branch.actions.flatMap((action) => (action.kind === 'priority' ? [action.level ?? 1] : []));
  const floor = addFen(fixed, Number(branch.lowest) as Fen);
  return { subjectId, budget: amounts.proposedBudget, floor, priority: Math.max(0, ...levels) };
}

/**
 * What each line gives so that all together stay under the limit, by subject; lines that give nothing are left out. Pro rata every line
 * gives the same share of what is above its floor, to the fen (what does not divide goes to the largest remainders, then by id); by
 * priority the lines of the lowest priority give first, pro rata among themselves. Where the floors alone are above the limit, the floors
 * are what is left.
 */
export function underCeiling(
  lines: readonly LineUnderCeiling[],
  limit: bigint,
  reduction: 'pro-rata' | 'priority',
): ReadonlyMap<string, Fen> {
  let excess = lines.reduce((sum, { budget }) => sum + BigInt(budget), 0n) - limit;
  const given = new Map<string, Fen>();
  if (excess <= 0n) return given;
  const groups = Map.groupBy(lines, ({ priority }) => (reduction === 'priority' ? priority : 0));
  for (const [, group] of [...groups].sort(([one], [other]) => one - other)) {
    const reducible = group.reduce((sum, line) => sum + aboveFloor(line), 0n);
    const wanted = smallest(excess, reducible);
    for (const [subjectId, amount] of shared(group, wanted, reducible)) given.set(subjectId, amount);
    excess -= wanted;
    if (excess === 0n) break;
  }
  return given;
}

const aboveFloor = ({ budget, floor }: LineUnderCeiling): bigint => {
  const reducible = BigInt(budget) - BigInt(floor);
  return reducible < 0n ? 0n : reducible;
};

/** `wanted` fen in proportion to what each can give, in whole fen that add up. */
function shared(lines: readonly LineUnderCeiling[], wanted: bigint, reducible: bigint): [string, Fen][] {
  if (wanted <= 0n) return [];
  const parts = lines.map((line) => {
    const product = wanted * aboveFloor(line);
    return { subjectId: line.subjectId, amount: product / reducible, remainder: product % reducible };
  });
  let left = wanted - parts.reduce((sum, { amount }) => sum + amount, 0n);
  const byRemainder = [...parts].sort((one, other) =>
    one.remainder === other.remainder
      ? one.subjectId < other.subjectId
        ? -1
        : 1
      : one.remainder > other.remainder
        ? -1
        : 1,
  );
  for (const part of byRemainder) {
    if (left === 0n) break;
    part.amount += 1n;
    left -= 1n;
  }
  return parts.flatMap(({ subjectId, amount }) => (amount === 0n ? [] : [[subjectId, Number(amount) as Fen]]));
}

function smallest(one: bigint, other: bigint): bigint {
  if (one < other) return one;
  return other;
}
