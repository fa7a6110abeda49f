import { type Fen, isFen, zeroFen } from '@bihuan/domain';
import {
  ceilingOf,
  effectsInForce,
  type Facts,
  type GoverningRuleSet,
  type LineUnderCeiling,
  lineUnderCeiling,
  type MatchCache,
  proposeAmounts,
  type RuleMatch,
  underCeiling,
} from '@bihuan/rules';
import type { LineToSimulate, SimulatedCeiling, SimulatedLine, SimulatedProgress, SimulatedWhole } from './answer.ts';
import { RunningTotals } from './totals.ts';

export interface SimulationInput {
  readonly lines: Iterable<LineToSimulate>;
  /** How many there are. */
  readonly of: number;
  readonly ruleSet: GoverningRuleSet;
  /** By the rule set's `definitionHash`: no table looks at a parameter, so that other values of it meet the same rows. */
  readonly matches: MatchCache;
  /** Lines for which the rules are asked at once. Default 1,000. */
  readonly linesAtOnce?: number;
}

interface Worked {
  readonly line: SimulatedLine;
  readonly gradeRank: number;
  /** As the ceiling looks at it; null where it does not. */
  readonly under: LineUnderCeiling | null;
}

/**
 * What rules would do to lines, piece by piece: totals of what is done, then the whole. Nothing is written. The ceiling is computed anew;
 * it takes from lines whose amount the rules determine, and never from what a person has still to decide.
 */
export async function* simulate(input: SimulationInput): AsyncGenerator<SimulatedProgress, SimulatedWhole> {
  const { of, ruleSet, matches, linesAtOnce = 1_000 } = input;
  const running = new RunningTotals();
  const done: Worked[] = [];
  for (const piece of pieces(input.lines, firstPieces(of, linesAtOnce))) {
    const facts = piece.map((line) => withoutFixedCeiling(line.facts));
    const said = await matches.ensure(ruleSet.definitionHash, ruleSet.definition, facts);
    for (const [index, line] of piece.entries()) {
      const own = facts[index] ?? {};
      const match = said[index];
      if (match === undefined) throw new Error(`the rules said nothing of line ${line.id}`);
      const worked = workedOut(line, ruleSet, own, match);
      running.add(worked.line, worked.gradeRank);
      done.push(worked);
    }
    yield { done: done.length, of, totals: running.answer };
  }
  const { ceiling, reduced } = underTheCeiling(done, ruleSet, running.answer.before);
  const lines = done.map(({ line }) => lessCeiling(line, reduced.get(line.id) ?? zeroFen));
  const totals = new RunningTotals();
  for (const [index, line] of lines.entries()) totals.add(line, done[index]?.gradeRank ?? 0);
  return {
    totals: totals.answer,
    ceiling: ceiling && withWhatIsLeft(ceiling, totals.answer.after),
    lines: lines.sort(byEffect),
  };
}

/** The first totals are to come before a tenth of the work is done. */
const firstPieces = (of: number, linesAtOnce: number) => Math.max(1, Math.min(linesAtOnce, Math.floor(of / 20)));

function* pieces(lines: Iterable<LineToSimulate>, size: number): Generator<LineToSimulate[]> {
  let piece: LineToSimulate[] = [];
  for (const line of lines) {
    piece.push(line);
    if (piece.length < size) continue;
    yield piece;
    piece = [];
  }
  if (piece.length > 0) yield piece;
}

/** What the rules that govern have fixed is no matter of these. */
const withoutFixedCeiling = (facts: Facts): Facts => ({ ...facts, ceilingReduction: { value: 0, eventId: null } });

function workedOut(line: LineToSimulate, ruleSet: GoverningRuleSet, facts: Facts, match: RuleMatch): Worked {
  const { facts: _, gradeRank, ...shown } = line;
  const amounts = proposeAmounts({ ruleSet, facts, match });
  const { status, change, min, max, proposedBudget, held, clawBack, rowNumber, rowId, missing, provisional } = amounts;
  const effects = effectsInForce(ruleSet.definition, match);
  const budget = facts.currentBudget?.value;
  const simulated: SimulatedLine = {
    ...shown,
    status,
    before: isFen(budget) && budget >= 0 ? budget : null,
    after: proposedBudget,
    change,
    bounds: min === null ? null : { min, max },
    held,
    clawBack,
    effects,
    row: rowNumber,
    rowId,
    missing,
    provisional,
    ceilingReduction: zeroFen,
  };
  const isUnderCeiling = ruleSet.definition.ceiling !== null && line.subjectKind === 'object';
  const under = isUnderCeiling ? lineUnderCeiling(line.id, { ruleSet, facts, match }, null) : null;
  return { line: simulated, gradeRank, under };
}

function underTheCeiling(done: readonly Worked[], { definition }: GoverningRuleSet, before: number) {
  const limit = ceilingOf(definition, BigInt(before));
  if (definition.ceiling === null || limit === null) return { ceiling: null, reduced: new Map<string, Fen>() };
  const lines = done.flatMap(({ under }) => under ?? []);
  const reduced = underCeiling(lines, limit, definition.ceiling.reduction);
  const taken = [...reduced.values()].reduce((sum, amount) => sum + amount, 0);
  return { ceiling: { limit: Number(limit), reduced: taken, above: 0 }, reduced };
}

const withWhatIsLeft = (ceiling: SimulatedCeiling, after: number): SimulatedCeiling => ({
  ...ceiling,
  above: Math.max(0, after - ceiling.limit),
});

function lessCeiling(line: SimulatedLine, reduction: Fen): SimulatedLine {
  const { after, change, held } = line;
  if (reduction === 0 || after === null || change === null) return line;
  const less = (amount: Fen) => (amount - reduction) as Fen;
  const left = less(after);
  const stillHeld = held !== null && held > 0 ? left : held;
  return { ...line, after: left, change: less(change), held: stillHeld, ceilingReduction: reduction };
}

/** How much a line moves; what is open by its furthest bound, after all that is determined. */
function byEffect(one: SimulatedLine, other: SimulatedLine): number {
  const [first, second] = [effectOf(one), effectOf(other)];
  return first.group - second.group || second.amount - first.amount || (one.id < other.id ? -1 : 1);
}

function effectOf({ change, bounds }: SimulatedLine): { readonly group: number; readonly amount: number } {
  if (change !== null) return { group: change === 0 ? 2 : 0, amount: Math.abs(change) };
  if (bounds === null) return { group: 3, amount: 0 };
  return { group: 1, amount: Math.max(Math.abs(bounds.min), Math.abs(bounds.max ?? 0)) };
}
