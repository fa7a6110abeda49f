import { type GradeScale, gradeOf, gradesOf, normaliseName } from '@bihuan/domain';
import type { GridRow } from '../file/grid.ts';
import type { GradeBasis, ReportRow, RowField } from '../report.ts';
import { amountOf, dateOf, inferKind, kindOf, scoreOf } from './cell-values.ts';
import type { Column } from './columns.ts';
import { type DimensionCells, readDimensions, refuseOtherSum } from './dimension-cells.ts';
import type { Table } from './find-table.ts';
import { gradeBasisOf, gradeCell } from './grade-cell.ts';
import { placeOf, RowReading } from './row-reading.ts';

const maxText = 10_000;

/** Every row of the table with what is wrong with it; a row with problems keeps what could be read. */
export function readRows(table: Table, scale: GradeScale): readonly ReportRow[] {
  const rows = table.rows.map((row, index) => readRow(table, row, index + 1, scale));
  return withDuplicates(rows);
}

function readRow(table: Table, row: GridRow, number: number, scale: GradeScale): ReportRow {
  const reading = new RowReading(table, row);
  refuseWrongWidth(reading, table, row);
  const name = reading.text('name') ?? '';
  if (name === '' && reading.problems.length === 0) reading.refuse('import.name-missing', {}, 'name');
  const kind = reading.read('kind', kindOf);
  const dimensions = readDimensions(reading, table.columns);
  const outcome = readOutcome(reading, name, scale, dimensions);
  return {
    row: number,
    where: placeOf(table.grid, row),
    sequence: sequenceOf(reading.text('sequence')),
    name,
    code: reading.stated('code', 60),
    kind: kind ?? inferKind(name),
    ...outcome,
    dimensions: dimensions.dimensions,
    dimensionsLeftOut: dimensions.dimensionsLeftOut,
    ...readSelfEvaluation(reading, scale),
    fundsEvaluated: reading.read('fundsEvaluated', (text) => amountOf(text, unitOf(table, 'fundsEvaluated'))),
    currentBudget: reading.read('currentBudget', (text) => amountOf(text, unitOf(table, 'currentBudget'))),
    unit: reading.stated('unit'),
    department: reading.stated('department'),
    policyArea: reading.stated('policyArea'),
    evaluator: reading.stated('evaluator'),
    evaluatedOn: reading.read('evaluatedOn', dateOf),
    comment: reading.stated('comment', maxText),
    inferred: [...(kind === null ? (['kind'] as const) : []), ...outcome.inferred],
    sample: table.columns.filter(({ sample }) => sample).map(({ field }) => field),
    problems: reading.problems,
  };
}

/** A line of text or CSV that was broken or has a separator too many; a sheet's row cannot be. */
function refuseWrongWidth(reading: RowReading<RowField>, table: Table, row: GridRow): void {
  if (table.grid.format === 'xlsx') return;
  const expected = table.heading.cells.length;
  const found = row.cells.findLastIndex(({ text }) => text !== '') + 1;
  const needed =
    Math.max(...table.columns.filter(({ field }) => field === 'name' || field === 'grade').map(({ index }) => index)) +
    1;
  if (found > expected || row.cells.length < needed)
    reading.refuse('import.row-cells', { found: row.cells.length, expected }, 'name');
}

type RowOutcome = Pick<ReportRow, 'grade' | 'score' | 'notDemonstrated' | 'gradeBasis'> & {
  readonly inferred: readonly ('grade' | 'score')[];
};

function readOutcome(
  reading: RowReading<RowField>,
  name: string,
  scale: GradeScale,
  dimensions: DimensionCells,
): RowOutcome {
  const broken = reading.problems.length;
  const cell = gradeCell(reading.text('grade') ?? '', scale);
  const basisText = reading.stated('gradeBasis', 2000);
  const gradeBasis: GradeBasis | null = basisText === null ? null : gradeBasisOf(basisText);
  const scoreField = reading.stated('score');
  const scoreText = scoreField ?? cell.score;
  const stated =
    scoreText === null ? null : reading.attempt(scoreField === null ? 'grade' : 'score', () => scoreOf(scoreText));
  const score = scoreText === null ? dimensions.total : stated;
  const fromDimensions = scoreText === null && score !== null && !cell.notDemonstrated;
  const inferred = fromDimensions ? (['score'] as const) : [];
  const outcome = {
    grade: cell.grade,
    score,
    notDemonstrated: cell.notDemonstrated,
    gradeBasis: null,
    inferred,
  };
  if (cell.unknown !== null) {
    reading.refuse('import.grade-unknown', { grade: cell.unknown, known: gradesOf(scale) }, 'grade');
    return outcome;
  }
  if (cell.notDemonstrated) return { ...outcome, score: null };
  if (reading.problems.length > broken) return outcome;
  if (cell.grade === null && score === null) {
    if (broken === 0) reading.refuse('import.grade-missing', { name }, 'grade');
    return outcome;
  }
  if (score === null) return outcome;
  refuseOtherSum(reading, dimensions, score);
  const byScale = gradeOf(scale, score);
  if (cell.grade === null) {
    if (byScale === null) reading.refuse('import.score-in-gap', { score }, 'score');
    return { ...outcome, grade: byScale, inferred: [...inferred, 'grade'] };
  }
  if (byScale === cell.grade) return outcome;
  if (gradeBasis !== null) return { ...outcome, gradeBasis };
  if (byScale === null) reading.refuse('import.score-in-gap', { score }, 'score');
  else reading.refuse('import.grade-contradicts-score', { name, score, grade: cell.grade, byScale }, 'grade');
  return outcome;
}

/** 自评结果 may hold a grade, a score or both; a grade of another scale is taken as it is written. */
function readSelfEvaluation(
  reading: RowReading<RowField>,
  scale: GradeScale,
): Pick<ReportRow, 'selfScore' | 'selfGrade'> {
  const text = reading.stated('selfGrade');
  const cell = gradeCell(text ?? '', scale);
  const { score } = cell;
  const stated = reading.read('selfScore', scoreOf);
  return {
    selfScore: stated ?? (score === null ? null : reading.attempt('selfGrade', () => scoreOf(score))),
    selfGrade: cell.unknown !== null || cell.notDemonstrated ? text : cell.grade,
  };
}

/** Yuan where neither the heading nor anything else names a unit; the reader of the file is told so in a note. */
export const unitOf = (table: Table, field: 'fundsEvaluated' | 'currentBudget') =>
  table.columns.find((column: Column) => column.field === field)?.unit ?? '元';

function sequenceOf(text: string | null): number | null {
  const digits = /^(\d{1,6})[.、]?$/.exec((text ?? '').normalize('NFKC').trim())?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Two rows for one object say two things about it: none of them is taken, unless they say the same; then the first is. */
function withDuplicates(rows: readonly ReportRow[]): readonly ReportRow[] {
  const byName = groups(rows, ({ name, unit }) =>
    name === '' ? null : `${normaliseName(name)}\n${normaliseName(unit ?? '')}`,
  );
  const byCode = groups(rows, ({ code }) => code);
  return rows.map((row) => {
    const namesakes = duplicatesOf(row, byName.get(row.row) ?? []);
    if (namesakes.length > 0) {
      const problem = {
        code: 'import.duplicate-row',
        params: { name: row.name, others: namesakes.map(rowWords) },
        where: { ...row.where, field: 'name' },
      } as const;
      return { ...row, problems: [...row.problems, problem] };
    }
    const sameCode = (byCode.get(row.row) ?? []).filter(
      (other) => other !== row && !byName.get(row.row)?.includes(other),
    );
    if (sameCode.length === 0 || row.code === null) return row;
    const problem = {
      code: 'import.duplicate-code',
      params: { value: row.code, others: sameCode.map(rowWords) },
      where: { ...row.where, field: 'code' },
    } as const;
    return { ...row, problems: [...row.problems, problem] };
  });
}

const rowWords = ({ where }: ReportRow) => String(where.line ?? where.row);

function groups(
  rows: readonly ReportRow[],
  keyOf: (row: ReportRow) => string | null,
): ReadonlyMap<number, readonly ReportRow[]> {
  const byKey = new Map<string, ReportRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== null) byKey.set(key, [...(byKey.get(key) ?? []), row]);
  }
  return new Map(
    [...byKey.values()]
      .filter((group) => group.length > 1)
      .flatMap((group) => group.map((row) => [row.row, group] as const)),
  );
}

function duplicatesOf(row: ReportRow, group: readonly ReportRow[]): readonly ReportRow[] {
  const [first, ...rest] = group;
  if (first === undefined) return [];
  const alike = rest.every((other) => contentOf(other) === contentOf(first));
  return alike && row === first ? [] : group.filter((other) => other !== row);
}

const contentOf = ({
  row: _row,
  where: _where,
  sequence: _sequence,
  name,
  problems: _problems,
  ...content
}: ReportRow) => JSON.stringify([normaliseName(name), content]);
