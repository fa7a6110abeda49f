import type { OutputOf } from '@bihuan/contract';
import type { Language } from '@bihuan/domain';
import { gradeText } from './line-words.ts';
import type { SimulatedLine } from './simulation-columns.ts';
import { type ExportTable, followsSample, sampleText } from './table.ts';

type Swept = OutputOf<'simulate'>['sweep'][number];
type Sums = Omit<Swept['totals']['byGrade'][number], 'grade'>;

/** What one value of a sweep comes to, in all or for one of a grade, a department, a policy area. */
export interface SweptRow extends Sums {
  readonly value: string;
  readonly by: 'all' | 'grade' | 'department' | 'policy-area' | 'whole-departments';
  /** Null where a line has none. */
  readonly group: string | null;
  /** Only in all. */
  readonly ceiling: Swept['ceiling'];
  /** Names of fields that are made up in some line that the sum is over (示例). */
  readonly sample: readonly string[];
}

const groupings = {
  all: { zh: '合计', en: 'all' },
  grade: { zh: '评价结果', en: 'grade' },
  department: { zh: '主管部门', en: 'department' },
  'policy-area': { zh: '政策领域', en: 'policy area' },
  'whole-departments': { zh: '部门整体', en: 'departments as a whole' },
} as const satisfies Record<SweptRow['by'], Readonly<Record<Language, string>>>;

/** A row for each value of a sweep and each group of lines that its totals know, what they come to in all first. */
export function sweptRows(sweep: readonly Swept[], lines: readonly SimulatedLine[]): SweptRow[] {
  const madeUp = madeUpByGroup(lines);
  return sweep.flatMap(({ value, totals, ceiling }) => {
    const row = (by: SweptRow['by'], group: string | null, sums: Sums, name = group): SweptRow => ({
      value,
      by,
      group: name,
      lines: sums.lines,
      before: sums.before,
      after: sums.after,
      openLines: sums.openLines,
      undecidableLines: sums.undecidableLines,
      ceiling: by === 'all' ? ceiling : null,
      sample: [...(madeUp.get(keyOf(by, group)) ?? [])],
    });
    const { objects, open, undecidable, before, after } = totals;
    const all = { lines: objects, before, after, openLines: open.lines, undecidableLines: undecidable.lines };
    return [
      row('all', null, all),
      ...totals.byGrade.map((sums) => row('grade', sums.grade, sums)),
      ...totals.byDepartment.map((sums) => row('department', sums.departmentId, sums, sums.department)),
      ...totals.byPolicyArea.map((sums) => row('policy-area', sums.policyArea, sums)),
      ...(totals.departments.lines === 0 ? [] : [row('whole-departments', null, totals.departments)]),
    ];
  });
}

const keyOf = (by: SweptRow['by'], group: string | null): string => JSON.stringify([by, group]);

/** What is made up in some line of each group is made up in its sums. */
function madeUpByGroup(lines: readonly SimulatedLine[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { subjectKind, grade, departmentId, policyArea, sample } of lines) {
    if (sample.length === 0) continue;
    const groups =
      subjectKind === 'department'
        ? [keyOf('whole-departments', null)]
        : [
            keyOf('all', null),
            keyOf('grade', grade),
            keyOf('department', departmentId),
            keyOf('policy-area', policyArea),
          ];
    for (const key of groups) {
      const names = found.get(key) ?? new Set<string>();
      found.set(key, names);
      for (const name of sample) names.add(name);
    }
  }
  return found;
}

/** What each value of a sweep comes to; an open or undecidable line counts as it stands today. */
export const sweepTable: ExportTable<SweptRow> = {
  isSampleCell: followsSample,
  columns: [
    { title: { zh: '取值', en: 'value' }, value: ({ value }) => Number(value) },
    { title: { zh: '范围', en: 'of' }, value: ({ by }, language) => groupings[by][language] },
    { title: { zh: '名称', en: 'name' }, value: groupName },
    { title: { zh: '对象', en: 'objects' }, value: ({ lines }) => lines },
    { title: { zh: '本年预算（元）', en: 'this year (yuan)' }, money: true, value: ({ before }) => before },
    { title: { zh: '增减（元）', en: 'change (yuan)' }, money: true, value: ({ before, after }) => after - before },
    { title: { zh: '试算结果（元）', en: 'would be (yuan)' }, money: true, value: ({ after }) => after },
    { title: { zh: '待人确定（行）', en: 'open (lines)' }, value: ({ openLines }) => openLines },
    { title: { zh: '无法判断（行）', en: 'undecidable (lines)' }, value: ({ undecidableLines }) => undecidableLines },
    {
      title: { zh: '总额控制（元）', en: 'ceiling (yuan)' },
      money: true,
      value: ({ ceiling }) => ceiling?.limit ?? null,
    },
    {
      title: { zh: '总额控制核减（元）', en: 'taken by the ceiling (yuan)' },
      money: true,
      value: ({ ceiling }) => ceiling?.reduced ?? null,
    },
    { title: { zh: '示例', en: 'sample 示例' }, value: (row, language) => sampleText(sweepTable, row, language) },
  ],
};

function groupName({ by, group }: SweptRow, language: Language): string | null {
  return by === 'grade' ? gradeText({ grade: group, notDemonstrated: false }, language) : group;
}
