import {
  type ContradictionGap,
  type ContradictionKind,
  contradictionKindSchema,
  cutButRisen,
  gradesOf,
  heldButPaid,
  ownFarAbove,
  subjectYearId,
} from '@bihuan/domain';
import type { Moment } from '../query.ts';
import type { ContradictionRow, ContradictionSums, EventBehind, LineOfYear } from './answer.ts';
import { behind } from './behind.ts';
import { fundedAgain } from './funded-again.ts';
import type { Judged } from './judged.ts';
import {
  evaluationsOfYear,
  firstAmountOf,
  historiesOfYear,
  type KnownAmount,
  moneyOfYear,
  paymentsOf,
  subjectsOf,
} from './known-of-year.ts';
import type { EvaluationFacts, LineHistory, Rated } from './state.ts';

/** A line with what the judgements ask of it. */
interface LineKnown {
  readonly line: LineOfYear;
  readonly evaluation: EvaluationFacts | null;
  readonly history: LineHistory | null;
  readonly before: KnownAmount | null;
  readonly approved: KnownAmount | null;
}

/** Every question asked of every line of a fiscal year, those that found nothing among them. */
export function judgedLines(moment: Moment, fiscalYear: number, lines: readonly LineOfYear[]): Judged[] {
  const knownOf = knowing(moment, fiscalYear);
  const known = lines.map(knownOf);
  return [
    ...known.flatMap(cut),
    ...known.flatMap((one) => held(moment, one)),
    ...fundedAgain(moment, fiscalYear, lines),
    ...known.flatMap(own),
  ];
}

/** The rows that say something, the gravest of each kind first, and what they come to. */
export function contradictionsOf(judged: readonly Judged[]): { rows: ContradictionRow[]; byKind: ContradictionSums[] } {
  const order = contradictionKindSchema.options;
  const rows = judged.flatMap(({ row, judgement }): ContradictionRow[] => {
    if (judgement.verdict === 'none') return [];
    if (judgement.verdict === 'contradiction') {
      return [{ ...row, verdict: 'contradiction', ...judgement.found, missing: [] }];
    }
    return [{ ...row, verdict: 'unjudged', amount: null, found: null, missing: [...judgement.missing] }];
  });
  rows.sort(
    (one, other) =>
      order.indexOf(one.kind) - order.indexOf(other.kind) ||
      (other.amount ?? 0) - (one.amount ?? 0) ||
      (one.id < other.id ? -1 : 1),
  );
  return { rows, byKind: order.map((kind) => sumsOf(kind, judged, rows)) };
}

function sumsOf(
  kind: ContradictionKind,
  judged: readonly Judged[],
  rows: readonly ContradictionRow[],
): ContradictionSums {
  const ofKind = rows.filter((row) => row.kind === kind);
  const contradictions = ofKind.filter(({ verdict }) => verdict === 'contradiction');
  const unjudged = ofKind.filter(({ verdict }) => verdict === 'unjudged');
  const gaps = new Map<ContradictionGap, number>();
  for (const gap of unjudged.flatMap(({ missing }) => missing)) gaps.set(gap, (gaps.get(gap) ?? 0) + 1);
  return {
    kind,
    asked: judged.filter(({ row }) => row.kind === kind).length,
    contradictions: contradictions.length,
    amount: contradictions.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
    unjudged: unjudged.length,
    missing: [...gaps].map(([gap, lines_]) => ({ gap, lines: lines_ })),
  };
}

/** What is known of every line of a year, read at once. */
function knowing(moment: Moment, fiscalYear: number): (line: LineOfYear) => LineKnown {
  const [money, moneyBefore] = [moneyOfYear(moment, fiscalYear), moneyOfYear(moment, fiscalYear - 1)];
  const evaluations = evaluationsOfYear(moment, fiscalYear);
  const histories = historiesOfYear(moment, fiscalYear);
  return (line) => {
    const subjects = subjectsOf(line);
    const ofYear = subjects.map((subject) => money.get(subjectYearId(fiscalYear, subject)) ?? null);
    const ofYearBefore = subjects.map((subject) => moneyBefore.get(subjectYearId(fiscalYear - 1, subject)) ?? null);
    const evaluation = evaluations.get(line.evaluationId ?? '') ?? null;
    const stated = firstAmountOf(ofYear, 'currentBudget') ?? firstAmountOf(ofYearBefore, 'approvedBudget');
    const ofLine: KnownAmount | null =
      line.currentBudget === null
        ? null
        : {
            amount: line.currentBudget,
            on: null,
            eventId: evaluation?.budgetEventId ?? null,
            isSample: line.sample.includes('currentBudget'),
          };
    return {
      line,
      evaluation,
      history: histories.get(line.id) ?? null,
      before: stated ?? ofLine,
      approved: firstAmountOf(ofYear, 'approvedBudget'),
    };
  };
}

const rowOf = (
  kind: ContradictionKind,
  { line }: LineKnown,
  events: EventBehind[],
  sample: boolean,
): Judged['row'] => ({
  id: `${kind}:${line.id}`,
  kind,
  fiscalYear: line.fiscalYear,
  lineId: line.id,
  object: { id: line.objectId, name: line.objectName },
  unit: line.unitId === null ? null : { id: line.unitId, name: line.unit ?? line.unitId },
  grade: line.grade,
  events,
  sample: sample || line.sample.length > 0,
});

/** A department that was not evaluated as a whole is asked only where its money is cut. */
function cut(known: LineKnown): Judged[] {
  const { line, evaluation, history, before, approved } = known;
  const change = line.decision?.change ?? line.proposedChange;
  if (line.evaluationId === null && (change ?? 0) >= 0) return [];
  const judgement = cutButRisen({
    grades: evaluation === null ? [] : gradesOf(evaluation.scale),
    grade: line.grade,
    change,
    before: before?.amount ?? null,
    approved: approved?.amount ?? null,
  });
  const events = [
    ...behind(line.objectId, 'outcome', evaluation?.checked?.eventId),
    ...behind(line.objectId, 'decision', history?.decidedBy),
    ...behind(line.objectId, 'budget-before', before?.eventId),
    ...behind(line.objectId, 'approved-budget', approved?.eventId),
  ];
  const row = rowOf(
    'cut-but-risen',
    known,
    events,
    [before, approved].some((amount) => amount?.isSample === true),
  );
  if (judgement.verdict !== 'contradiction' || before === null || approved === null) {
    return [{ row, judgement: judgement as Extract<typeof judgement, { verdict: 'none' | 'unjudged' }> }];
  }
  const { because, rise } = judgement.found;
  const found = {
    kind: 'cut-but-risen' as const,
    because: [...because],
    change,
    isDecided: line.decision !== null,
    before: before.amount,
    approved: approved.amount,
    rise,
  };
  return [{ row, judgement: { verdict: 'contradiction', found: { amount: rise, found } } }];
}

/** Asked of lines on which there is or was a hold. */
function held(moment: Moment, known: LineKnown): Judged[] {
  const { line, history } = known;
  if (history === null || history.holds.length === 0) return [];
  const stated = subjectsOf(line).map((subject) => paymentsOf(moment, line.fiscalYear, subject));
  const payments = stated.find((ofSubject) => ofSubject.length > 0) ?? [];
  const judgement = heldButPaid(line.fiscalYear, history.holds, payments);
  const events = [
    ...behind(line.objectId, 'hold', ...history.holds.flatMap(({ eventIds }) => eventIds)),
    ...behind(line.objectId, 'payments', ...payments.map(({ eventId }) => eventId)),
  ];
  const row = rowOf(
    'held-but-paid',
    known,
    events,
    payments.some(({ isSample }) => isSample),
  );
  if (judgement.verdict !== 'contradiction') return [{ row, judgement }];
  const { paid, uncertain, between } = judgement.found;
  const found = {
    kind: 'held-but-paid' as const,
    holds: history.holds.map(({ from, until }) => ({ from, until })),
    between: [...between],
    paid,
    uncertain,
  };
  return [{ row, judgement: { verdict: 'contradiction', found: { amount: paid, found } } }];
}

function own(known: LineKnown): Judged[] {
  const { line, evaluation } = known;
  if (line.evaluationId === null) return [];
  const checked = evaluation?.checked ?? null;
  const mine = evaluation?.own ?? null;
  const judgement =
    evaluation === null
      ? ({ verdict: 'unjudged', missing: ['grade', 'self-evaluation'] } as const)
      : ownFarAbove(evaluation.scale, mine, checked);
  const events = [
    ...behind(line.objectId, 'self-evaluation', mine?.eventId),
    ...behind(line.objectId, 'outcome', checked?.eventId),
  ];
  const row = rowOf(
    'own-far-above',
    known,
    events,
    [mine, checked].some((rated) => rated?.isSample === true),
  );
  if (judgement.verdict !== 'contradiction' || mine === null || checked === null) {
    return [{ row, judgement: judgement as Extract<typeof judgement, { verdict: 'none' | 'unjudged' }> }];
  }
  const rated = ({ grade, score }: Rated) => ({ grade, score });
  const found = { kind: 'own-far-above' as const, own: rated(mine), checked: rated(checked), ...judgement.found };
  return [{ row, judgement: { verdict: 'contradiction', found: { amount: null, found } } }];
}
