import { Refused } from '@bihuan/domain';
import type { SimulatedLine, SimulatedSums, SimulatedTotals } from './answer.ts';

interface Sums {
  lines: number;
  before: number;
  after: number;
  openLines: number;
  undecidableLines: number;
}

const noSums = (): Sums => ({ lines: 0, before: 0, after: 0, openLines: 0, undecidableLines: 0 });

/** Exact or refused: a sum that a JSON number cannot hold is not shown as another one. */
function plus(sum: number, amount: number): number {
  const result = sum + amount;
  if (!Number.isSafeInteger(result)) throw new Refused('money.out-of-range', { value: String(result) });
  return result;
}

/** A line that is open or undecidable stands as it does today. */
export const standsAt = ({ before, after }: Pick<SimulatedLine, 'before' | 'after'>): number => after ?? before ?? 0;

/** Adds lines up as they come, so that totals can be told at any time. */
export class RunningTotals {
  readonly #all = noSums();
  readonly #departments = noSums();
  readonly #open = { lines: 0, min: 0, max: 0, unboundedLines: 0 };
  readonly #grades = new Map<string | null, { readonly rank: number; readonly sums: Sums }>();
  readonly #byDepartment = new Map<string | null, { readonly department: string | null; readonly sums: Sums }>();
  readonly #areas = new Map<string | null, Sums>();

  add(line: SimulatedLine, gradeRank: number): void {
    if (line.subjectKind === 'department') {
      addTo(this.#departments, line);
      return;
    }
    addTo(this.#all, line);
    const grade = this.#grades.get(line.grade) ?? { rank: gradeRank, sums: noSums() };
    const department = this.#byDepartment.get(line.departmentId) ?? { department: line.department, sums: noSums() };
    const area = this.#areas.get(line.policyArea) ?? noSums();
    for (const sums of [grade.sums, department.sums, area]) addTo(sums, line);
    this.#grades.set(line.grade, grade);
    this.#byDepartment.set(line.departmentId, department);
    this.#areas.set(line.policyArea, area);
    if (line.status !== 'open' || line.bounds === null) return;
    const { min, max } = line.bounds;
    this.#open.lines += 1;
    this.#open.min = plus(this.#open.min, min);
    this.#open.max = plus(this.#open.max, max ?? Math.max(min, 0));
    if (max === null) this.#open.unboundedLines += 1;
  }

  get answer(): SimulatedTotals {
    const byText = <Entry>([one]: [string | null, Entry], [other]: [string | null, Entry]) =>
      (one ?? '') < (other ?? '') ? -1 : 1;
    return {
      objects: this.#all.lines,
      before: this.#all.before,
      after: this.#all.after,
      open: { ...this.#open },
      undecidable: { lines: this.#all.undecidableLines },
      byGrade: [...this.#grades]
        .sort(([, one], [, other]) => one.rank - other.rank)
        .map(([grade, { sums }]) => ({ grade, ...sums })),
      byDepartment: [...this.#byDepartment]
        .sort(byText)
        .map(([departmentId, { department, sums }]) => ({ departmentId, department, ...sums })),
      byPolicyArea: [...this.#areas].sort(byText).map(([policyArea, sums]) => ({ policyArea, ...sums })),
      departments: { ...this.#departments } satisfies SimulatedSums,
    };
  }
}

function addTo(sums: Sums, line: SimulatedLine): void {
  sums.lines += 1;
  sums.before = plus(sums.before, line.before ?? 0);
  sums.after = plus(sums.after, standsAt(line));
  if (line.status === 'open') sums.openLines += 1;
  if (line.status === 'undecidable') sums.undecidableLines += 1;
}
