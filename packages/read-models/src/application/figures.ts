import {
  actionOfLine,
  type Fen,
  ledgerStateOf,
  type ResultFigure,
  resultFigureSchema,
  type Sees,
  seesObject,
} from '@bihuan/domain';
import { namesAt, statesAt } from '../moment-rows.ts';
import type { Moment } from '../query.ts';
import type { EventBehind, FigureRow, LineOfYear } from './answer.ts';
import { behind, behindPolicy } from './behind.ts';
import { evaluationsOfYear, findingsByEvaluation, historiesOfYear } from './known-of-year.ts';
import { objectTable, policyTable } from './schema.ts';
import type { EvaluationFacts, FindingFacts, LineHistory, PolicyFacts } from './state.ts';

/** A figure: how many, and how much money where it is one of money. */
export interface FigureSums {
  readonly figure: ResultFigure;
  /** Null: of all grades together. */
  readonly grade: string | null;
  readonly count: number;
  readonly amount: number | null;
  /** Whether one of its rows rests on made-up values (示例). */
  readonly sample: boolean;
}

/** What a figure comes to: its rows counted and added, nothing else. */
export function sumsOf(figure: ResultFigure, grade: string | null, rows: readonly FigureRow[]): FigureSums {
  const amounts = rows.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  const isMoney = !withoutMoney.has(figure);
  return {
    figure,
    grade,
    count: rows.length,
    amount: isMoney ? amounts.reduce((sum, one) => sum + one, 0) : null,
    sample: rows.some(({ sample }) => sample),
  };
}

const withoutMoney: ReadonlySet<ResultFigure> = new Set<ResultFigure>([
  'confirmed',
  'published',
  'findings-raised',
  'findings-rectified',
  'findings-open',
  'policies-proposed',
  'policies-adopted',
  'policies-implemented',
]);

/** The rows behind every figure of a fiscal year. */
export function figureRows(
  moment: Moment,
  fiscalYear: number,
  lines: readonly LineOfYear[],
  sees: Sees,
): ReadonlyMap<ResultFigure, FigureRow[]> {
  const rows = new Map<ResultFigure, FigureRow[]>(resultFigureSchema.options.map((figure) => [figure, []]));
  const evaluations = new Map(
    [...evaluationsOfYear(moment, fiscalYear)].filter(
      ([, { isWithdrawn, objectId }]) => !isWithdrawn && seesObject(sees, objectId),
    ),
  );
  const histories = historiesOfYear(moment, fiscalYear);
  const add = (row: FigureRow) => rows.get(row.figure)?.push(row);
  for (const line of lines) {
    const evaluation = evaluations.get(line.evaluationId ?? '') ?? null;
    for (const row of rowsOfLine(line, evaluation, histories.get(line.id) ?? null)) add(row);
  }
  const findings = findingsByEvaluation(moment);
  for (const row of findingRows(moment, evaluations, findings)) add(row);
  for (const row of policyRows(moment, evaluations, findings)) add(row);
  return rows;
}

/** Of a department as a whole, whose money is that of its objects and more, only what is to come back. */
function rowsOfLine(line: LineOfYear, evaluation: EvaluationFacts | null, history: LineHistory | null): FigureRow[] {
  const { objectId, decision } = line;
  const row = (figure: ResultFigure, amount: number | null, events: EventBehind[]): FigureRow => ({
    figure,
    id: line.id,
    kind: 'line',
    of: line.id,
    name: line.objectName,
    unit: line.unit,
    grade: line.grade,
    amount,
    events,
    sample: line.sample.length > 0,
  });
  const clawbacks = (history?.known.clawbacks ?? []).flatMap(({ clawbackId, amount, returned }) => {
    const events = behind(objectId, 'claw-back', ...(history?.clawbackEvents[clawbackId] ?? []));
    const clawback = { ...row('claw-back-ordered', amount, events), id: clawbackId, kind: 'claw-back' as const };
    const back = { ...clawback, figure: 'claw-back-returned' as const, amount: returned };
    return returned > 0 ? [clawback, back] : [clawback];
  });
  if (line.evaluationId === null) return clawbacks;
  const outcome = behind(objectId, 'outcome', evaluation?.checked?.eventId);
  const decided = behind(objectId, 'decision', history?.decidedBy);
  const { basis, change, after, before, held } = actionOfLine(line);
  const rows: FigureRow[] = [];
  if (line.outcomeStatus !== 'none') rows.push(row('evaluated', before, outcome));
  if (line.outcomeStatus === 'confirmed' || line.outcomeStatus === 'published')
    rows.push(row('confirmed', null, outcome));
  if (line.outcomeStatus === 'published') {
    rows.push(row('published', null, behind(objectId, 'publication', evaluation?.publishedBy)));
  }
  if (change === null) rows.push(row('open', before, outcome));
  else
    rows.push(
      row(figureOfChange(basis === 'decided', change), Math.abs(change), decision === null ? outcome : decided),
    );
  if (decision !== null && after === 0 && (before ?? 0) > 0) rows.push(row('cancelled', before, decided));
  if (line.isHeld || held > 0) {
    const holds = history?.holds.filter(({ until }) => until === null).flatMap(({ eventIds }) => eventIds) ?? [];
    rows.push(row('held', held, holds.length === 0 ? decided : behind(objectId, 'hold', ...holds)));
  }
  return [...rows, ...clawbacks];
}

function figureOfChange(isDecided: boolean, change: Fen): ResultFigure {
  if (change === 0) return isDecided ? 'kept' : 'proposed-kept';
  if (change < 0) return isDecided ? 'cut' : 'proposed-cut';
  return isDecided ? 'raised' : 'proposed-raised';
}

type Evaluations = ReadonlyMap<string, EvaluationFacts>;
type Findings = ReadonlyMap<string, readonly FindingFacts[]>;

/** Kinds of results that are money which was set free: cut, paid back to the treasury or to where it came from. */
const freeing: ReadonlySet<string> = new Set(['money-cut', 'returned-to-treasury', 'returned-to-channel']);

function findingRows(moment: Moment, evaluations: Evaluations, findings: Findings): FigureRow[] {
  const objectName = namesAt(moment, objectTable.table);
  const rows: FigureRow[] = [];
  for (const evaluation of evaluations.values()) {
    for (const { known, raisedBy, closedBy, bookedBy } of findings.get(evaluation.evaluationId) ?? []) {
      if (known.status === 'withdrawn') continue;
      const { findingId, objectId, sample } = known.finding;
      const state = ledgerStateOf(known);
      const row = (figure: ResultFigure, amount: number | null, events: EventBehind[]): FigureRow => ({
        figure,
        id: findingId,
        kind: 'finding',
        of: findingId,
        name: `${objectName(objectId) ?? objectId}：${known.finding.description}`,
        unit: null,
        grade: evaluation.checked?.grade ?? null,
        amount,
        events,
        sample: sample.length > 0,
      });
      const isClosed = state === 'rectified' || state === 'not-to-be-rectified';
      rows.push(row('findings-raised', null, behind(objectId, 'finding', raisedBy)));
      if (state === 'rectified') rows.push(row('findings-rectified', null, behind(objectId, 'verification', closedBy)));
      if (!isClosed) rows.push(row('findings-open', null, behind(objectId, 'finding', raisedBy)));
      const freed = known.results.filter(({ kind, amount }) => freeing.has(kind) && amount !== null);
      if (freed.length > 0) {
        const amount = freed.reduce((sum, one) => sum + (one.amount ?? 0), 0);
        rows.push(row('freed', amount, behind(objectId, 'results', ...bookedBy)));
      }
    }
  }
  return rows;
}

/** Changes for which an outcome or a finding of the year's evaluations argues. */
function policyRows(moment: Moment, evaluations: Evaluations, findings: Findings): FigureRow[] {
  const evaluationOf = new Map<string, string>();
  for (const { evaluationId } of evaluations.values()) {
    for (const { known } of findings.get(evaluationId) ?? []) evaluationOf.set(known.finding.findingId, evaluationId);
  }
  return statesAt<PolicyFacts>(moment, policyTable.table).flatMap(({ known, ...events }): FigureRow[] => {
    const { policyChangeId: id, title, sample } = known.proposed;
    const grounds = [
      ...known.grounds.evaluationIds,
      ...known.grounds.findingIds.flatMap((findingId) => evaluationOf.get(findingId) ?? []),
    ];
    const evaluation = grounds.map((evaluationId) => evaluations.get(evaluationId)).find((one) => one !== undefined);
    if (evaluation === undefined || known.status === 'withdrawn') return [];
    const row = (figure: ResultFigure, eventId: string | null): FigureRow => ({
      figure,
      id,
      kind: 'policy-change',
      of: id,
      name: title,
      unit: null,
      grade: evaluation.checked?.grade ?? null,
      amount: null,
      events: behindPolicy(id, 'policy-change', eventId),
      sample: sample.length > 0,
    });
    return [
      row('policies-proposed', events.proposedBy),
      ...('adopted' in known ? [row('policies-adopted', events.adoptedBy)] : []),
      ...(known.status === 'implemented' ? [row('policies-implemented', events.implementedBy)] : []),
    ];
  });
}
