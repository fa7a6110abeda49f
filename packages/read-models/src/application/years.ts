import { type Fen, type Sees, type Subject, seesObject } from '@bihuan/domain';
import type { SubjectBudget } from '../budget/state.ts';
import { itemAt, namesAt, rowsAt, statesAt } from '../moment-rows.ts';
import type { Moment } from '../query.ts';
import { firstAmountOf, historyAt, moneyAt, objectSubject, paymentsOf, statesBy } from './known-of-year.ts';
import { evaluationTable, lineTable, moneyTable, objectTable, organisationTable } from './schema.ts';
import type { EvaluationFacts, LineHistory, ObjectFacts } from './state.ts';

/** One object in one fiscal year; null where nothing is on record. */
export interface ObjectYear {
  readonly fiscalYear: number;
  readonly object: { readonly id: string; readonly name: string };
  /** Of the evaluation opened last among those applied to the year. */
  readonly evaluation: {
    readonly id: string;
    readonly evaluationYear: number;
    readonly grade: string | null;
    readonly score: number | null;
  } | null;
  readonly before: Fen | null;
  readonly decidedChange: Fen | null;
  readonly finalBudget: Fen | null;
  readonly approved: Fen | null;
  /** By the last statement of the year. */
  readonly paid: Fen | null;
}

/** Sums over those of a unit's objects for which something is on record, and how many they are. */
export interface YearSums {
  readonly fiscalYear: number;
  readonly objects: number;
  readonly grades: { readonly grade: string; readonly objects: number }[];
  readonly before: number;
  readonly decidedChange: number;
  readonly decided: number;
  readonly approved: number;
  readonly approvedObjects: number;
  readonly paid: number;
}

/** The years of one object, the earliest first; null when there is no such object. */
export function yearsOfObject(moment: Moment, objectId: string): { name: string; years: ObjectYear[] } | null {
  const object = itemAt<ObjectFacts>(moment, objectTable.table, objectId);
  if (object === null) return null;
  const opened = statesAt<EvaluationFacts>(moment, evaluationTable.table, ['object_id = ?'], objectId);
  const evaluations = opened.filter(({ isWithdrawn }) => !isWithdrawn);
  const years = new Set([
    ...evaluations.map(({ fiscalYear }) => fiscalYear),
    ...statesBy<LineHistory>(moment, lineTable.table, 'object_id', objectId).map(({ fiscalYear }) => fiscalYear),
    ...statesBy<SubjectBudget>(moment, moneyTable.table, 'subject_id', objectId)
      .filter(({ subject }) => subject.kind === 'object')
      .map(({ fiscalYear }) => fiscalYear),
  ]);
  const named = { id: objectId, name: object.name, departmentId: object.departmentId };
  return {
    name: object.name,
    years: [...years]
      .sort((one, other) => one - other)
      .map((fiscalYear) => yearOf(moment, named, fiscalYear, evaluations)),
  };
}

/** `evaluations` in the order in which they were opened. */
function yearOf(
  moment: Moment,
  { departmentId, ...object }: ObjectYear['object'] & Pick<ObjectFacts, 'departmentId'>,
  fiscalYear: number,
  evaluations: readonly EvaluationFacts[],
): ObjectYear {
  const evaluation = evaluations.findLast((one) => one.fiscalYear === fiscalYear) ?? null;
  const department = evaluation?.objectKind === 'whole-department' ? (evaluation.departmentId ?? departmentId) : null;
  // What is said of the object itself goes before what is said of the department that it was evaluated as.
  const subjects: readonly Subject[] = [
    objectSubject(object.id),
    ...(department === null ? [] : [{ kind: 'department', id: department } as const]),
  ];
  const money = subjects.map((subject) => moneyAt(moment, fiscalYear, subject));
  const known = historyAt(moment, `${fiscalYear}-${object.id}`)?.known;
  const decision = known?.status === 'decided' ? known : null;
  const payments = subjects
    .map((subject) => paymentsOf(moment, fiscalYear, subject))
    .find((stated) => stated.length > 0)
    ?.toSorted((one, other) => (one.on < other.on ? -1 : 1));
  return {
    fiscalYear,
    object,
    evaluation: evaluation && {
      id: evaluation.evaluationId,
      evaluationYear: evaluation.evaluationYear,
      grade: evaluation.checked?.grade ?? null,
      score: evaluation.checked?.score ?? null,
    },
    before: firstAmountOf(money, 'currentBudget')?.amount ?? evaluation?.currentBudget ?? null,
    decidedChange: decision?.change ?? null,
    finalBudget: decision?.finalBudget ?? null,
    approved: firstAmountOf(money, 'approvedBudget')?.amount ?? null,
    paid: payments?.at(-1)?.amount ?? null,
  };
}

/** The same for the objects that a unit has, with the sums of each year; null when there is no such unit. */
export function yearsOfUnit(
  moment: Moment,
  unitId: string,
  sees: Sees,
): { name: string; years: ObjectYear[]; sums: YearSums[] } | null {
  const name = namesAt(moment, organisationTable.table)(unitId);
  if (name === null) return null;
  const objects = rowsAt<{ id: string }>(
    moment,
    `SELECT id FROM ${objectTable.table} WHERE unit_id = ? AND valid_from <= ? AND valid_to > ? ORDER BY id`,
    unitId,
    moment.position,
    moment.position,
  );
  const years = objects
    .filter(({ id }) => seesObject(sees, id))
    .flatMap(({ id }) => yearsOfObject(moment, id)?.years ?? [])
    .sort((one, other) => one.fiscalYear - other.fiscalYear);
  const all = [...new Set(years.map(({ fiscalYear }) => fiscalYear))];
  return {
    name,
    years,
    sums: all.map((year) =>
      sumsOfYear(
        year,
        years.filter(({ fiscalYear }) => fiscalYear === year),
      ),
    ),
  };
}

function sumsOfYear(fiscalYear: number, years: readonly ObjectYear[]): YearSums {
  const sum = (of: (year: ObjectYear) => number | null) => years.reduce((total, year) => total + (of(year) ?? 0), 0);
  const grades = new Map<string, number>();
  for (const grade of years.flatMap(({ evaluation }) => evaluation?.grade ?? []))
    grades.set(grade, (grades.get(grade) ?? 0) + 1);
  return {
    fiscalYear,
    objects: years.length,
    grades: [...grades].map(([grade, objects]) => ({ grade, objects })),
    before: sum(({ before }) => before),
    decidedChange: sum(({ decidedChange }) => decidedChange),
    decided: years.filter(({ decidedChange }) => decidedChange !== null).length,
    approved: sum(({ approved }) => approved),
    approvedObjects: years.filter(({ approved }) => approved !== null).length,
    paid: sum(({ paid }) => paid),
  };
}
