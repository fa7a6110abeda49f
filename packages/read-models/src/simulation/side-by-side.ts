import type { SimulatedLine } from './answer.ts';
import { standsAt } from './totals.ts';

/** What one of two rule sets does to a line. */
export type OneSide = Pick<
  SimulatedLine,
  'status' | 'after' | 'change' | 'bounds' | 'held' | 'clawBack' | 'row' | 'missing'
>;

/** One line under two rule sets. */
export interface LineSideBySide
  extends Pick<
    SimulatedLine,
    'id' | 'subjectKind' | 'objectName' | 'grade' | 'departmentId' | 'department' | 'before' | 'sample'
  > {
  readonly left: OneSide;
  readonly right: OneSide;
  /** What the right one gives more than the left one; a line that is open stands as it does today. */
  readonly difference: number;
}

/** The lines that two rule sets treat differently, the largest difference first. Both must be about the same lines. */
export function sideBySide(left: readonly SimulatedLine[], right: readonly SimulatedLine[]): readonly LineSideBySide[] {
  const onTheRight = new Map(right.map((line) => [line.id, line]));
  const lines = left.flatMap((one): LineSideBySide[] => {
    const other = onTheRight.get(one.id);
    if (other === undefined || isAlike(one, other)) return [];
    const { id, subjectKind, objectName, grade, departmentId, department, before, sample } = one;
    const difference = standsAt(other) - standsAt(one);
    const shown = { id, subjectKind, objectName, grade, departmentId, department, before, sample };
    return [{ ...shown, left: sideOf(one), right: sideOf(other), difference }];
  });
  return lines.sort(
    (one, other) => Math.abs(other.difference) - Math.abs(one.difference) || (one.id < other.id ? -1 : 1),
  );
}

const isAlike = (one: SimulatedLine, other: SimulatedLine): boolean =>
  one.status === other.status &&
  one.after === other.after &&
  one.held === other.held &&
  one.clawBack === other.clawBack &&
  one.bounds?.min === other.bounds?.min &&
  one.bounds?.max === other.bounds?.max;

const sideOf = ({ status, after, change, bounds, held, clawBack, row, missing }: SimulatedLine): OneSide => ({
  status,
  after,
  change,
  bounds,
  held,
  clawBack,
  row,
  missing,
});
