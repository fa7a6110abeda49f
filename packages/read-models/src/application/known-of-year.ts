import {
  type BudgetFactName,
  type CalendarDate,
  type Fen,
  factsOnRecord,
  type Subject,
  subjectYearId,
  valuesOf,
} from '@bihuan/domain';
import type { SubjectBudget } from '../budget/state.ts';
import { itemAt, rowsAt } from '../moment-rows.ts';
import { prepared } from '../projector/prepared.ts';
import type { Moment } from '../query.ts';
import type { LineOfYear } from './answer.ts';
import { evaluationTable, findingTable, lineTable, moneyTable } from './schema.ts';
import type { EvaluationFacts, FindingFacts, LineHistory } from './state.ts';

/** An amount with the event that said so. */
export interface KnownAmount {
  readonly amount: Fen;
  readonly on: CalendarDate | null;
  readonly eventId: string | null;
  readonly isSample: boolean;
}

export const objectSubject = (id: string): Subject => ({ kind: 'object', id });

/**
 * Of whom a line's money is on record, its own subject first: a line without an evaluation is a whole department's, and an object that was
 * evaluated as a whole department has what is said of that too.
 */
export function subjectsOf({ objectId, evaluationId, standsFor }: LineOfYear): readonly Subject[] {
  if (evaluationId === null) return [{ kind: 'department', id: objectId }];
  return [objectSubject(objectId), ...(standsFor === null ? [] : [{ kind: 'department', id: standsFor } as const])];
}

/** What is on record about a subject's money in a fiscal year. */
export const moneyAt = (moment: Moment, fiscalYear: number, subject: Subject): SubjectBudget | null =>
  itemAt<SubjectBudget>(moment, moneyTable.table, subjectYearId(fiscalYear, subject));

/** The same for every subject of a fiscal year, read at once: for questions that ask of all of them. */
export const moneyOfYear = (moment: Moment, fiscalYear: number) =>
  statesOfYear<SubjectBudget>(moment, moneyTable.table, fiscalYear);

/** What happened to every line of a fiscal year, by line. */
export const historiesOfYear = (moment: Moment, fiscalYear: number) =>
  statesOfYear<LineHistory>(moment, lineTable.table, fiscalYear);

/** States whose id begins with the year, by id, in one pass over the index. */
function statesOfYear<State>(
  { database, position }: Moment,
  table: string,
  fiscalYear: number,
): ReadonlyMap<string, State> {
  const rows = prepared(
    database,
    `SELECT id, item FROM ${table} WHERE id > ? AND id < ? AND valid_from <= ? AND valid_to > ? ORDER BY id`,
  );
  const found = new Map<string, State>();
  for (const { id, item } of rows.iterate(`${fiscalYear}-`, `${fiscalYear}.`, position, position))
    found.set(String(id), JSON.parse(String(item)) as State);
  return found;
}

/** One amount among it; null where nobody has stated it. */
export function amountOf(budget: SubjectBudget | null, name: BudgetFactName): KnownAmount | null {
  const fact = budget === null ? undefined : factsOnRecord(budget.known)[name];
  if (budget === null || fact === undefined || typeof fact.value !== 'number') return null;
  const record = budget.known.records.find(({ recordId }) => recordId === fact.recordId);
  return {
    amount: fact.value as Fen,
    on: fact.speaksOf,
    eventId: budget.recorded[fact.recordId]?.eventId ?? null,
    isSample: (record?.sample.length ?? 0) > 0,
  };
}

/** The same of the first of several who states it. */
export const firstAmountOf = (budgets: readonly (SubjectBudget | null)[], name: BudgetFactName): KnownAmount | null =>
  budgets.map((budget) => amountOf(budget, name)).find((amount) => amount !== null) ?? null;

/**
 * Statements of what was paid out of the money of a fiscal year, in the order in which they were recorded. They stand in the record of
 * the year after it: "paid out this year" is said while the next budget is prepared.
 */
export function paymentsOf(
  moment: Moment,
  fiscalYear: number,
  subject: Subject,
): (KnownAmount & { readonly on: CalendarDate })[] {
  const budget = moneyAt(moment, fiscalYear + 1, subject);
  return (budget?.known.records ?? []).flatMap((record) => {
    if (record.withdrawn !== null) return [];
    const [, amount] = valuesOf(record).find(([name]) => name === 'payments') ?? [];
    if (typeof amount !== 'number') return [];
    return [
      {
        amount: amount as Fen,
        on: record.speaksOf,
        eventId: budget?.recorded[record.recordId]?.eventId ?? null,
        isSample: record.sample.length > 0,
      },
    ];
  });
}

/** Every state that a column leads to, at a moment. */
export const statesBy = <State>(moment: Moment, table: string, column: string, value: string | number): State[] =>
  rowsAt<{ item: string }>(
    moment,
    `SELECT item FROM ${table} WHERE ${column} = ? AND valid_from <= ? AND valid_to > ? ORDER BY id`,
    value,
    moment.position,
    moment.position,
  ).map(({ item }) => JSON.parse(item) as State);

export const historyAt = (moment: Moment, lineId: string): LineHistory | null =>
  itemAt<LineHistory>(moment, lineTable.table, lineId);

/** Every finding, in one pass, by its evaluation. */
export function findingsByEvaluation({ database, position }: Moment): ReadonlyMap<string, FindingFacts[]> {
  const rows = prepared(
    database,
    `SELECT evaluation_id, item FROM ${findingTable.table} WHERE valid_from <= ? AND valid_to > ? ORDER BY id`,
  );
  const found = new Map<string, FindingFacts[]>();
  for (const { evaluation_id: id, item } of rows.iterate(position, position)) {
    const known = found.get(String(id)) ?? [];
    known.push(JSON.parse(String(item)) as FindingFacts);
    found.set(String(id), known);
  }
  return found;
}

/** The evaluations that are applied to a fiscal year, those withdrawn too, by id. */
export const evaluationsOfYear = (moment: Moment, fiscalYear: number): ReadonlyMap<string, EvaluationFacts> =>
  new Map(
    statesBy<EvaluationFacts>(moment, evaluationTable.table, 'fiscal_year', fiscalYear).map((one) => [
      one.evaluationId,
      one,
    ]),
  );
