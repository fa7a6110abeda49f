import { type MoneyUnit, totalWeight } from '@bihuan/domain';
import type { NamedColumns, RowField } from '../report.ts';
import { objectNames, readHeading } from './heading.ts';

/** A heading understood: which field it names, in which unit, and whether it says its values are made up. */
export interface Column {
  readonly index: number;
  readonly heading: string;
  readonly field: RowField;
  readonly unit: MoneyUnit | null;
  /** The most that a dimension can reach, where its heading or the row 满分 says so; null for every other field. */
  readonly weight: number | null;
  readonly sample: boolean;
}

/** 决策, 项目决策, 决策得分, 决策指标得分. */
const dimensionName = (word: string, english: string) =>
  new RegExp(`^(?:项目)?${word}(?:类|指标|情况)*(?:得分|评分|分数?)?$|^${english}(?:score)?$`);

/** The usual names, first match wins: what is more particular stands above what is more general. */
const names: readonly (readonly [RowField, RegExp])[] = [
  ['sequence', objectNames.sequence],
  ['selfScore', /^(?:单位|部门|项目)?自评(?:结果)?(?:得分|分数?|评分|总分)$|^selfscore$/],
  ['selfGrade', /^(?:单位|部门|项目)?自评(?:等级|等次|结果|结论|级别|评级)?$|^selfgrade$/],
  ['decisionScore', dimensionName('决策', 'decision')],
  ['processScore', dimensionName('过程', 'process')],
  ['outputScore', dimensionName('产出', 'output')],
  ['effectScore', dimensionName('效[益果]', 'effect')],
  ['gradeBasis', /^(?:定级|等级|评级|评定|级别|等级调整|定级调整|调整)(?:依据|原因|说明|理由)$|^gradebasis$/],
  ['code', objectNames.code],
  ['kind', /^(?:项目|对象|评价对象|评价)?(?:类型|类别|性质)$|^kind$|^type$/],
  ['evaluator', /^(?:委托|受托)?(?:第三方|评价|受托|中介)(?:评价)?机构(?:名称)?$|^第三方$|^evaluator$/],
  ['department', objectNames.department],
  ['unit', objectNames.unit],
  ['policyArea', /^(?:政策|所属|支出|涉及|重点|项目)?领域$|^policyarea$/],
  ['evaluatedOn', /^(?:评价|完成|评价完成|报告|出具报告|结果)?(?:日期|时间)$|^evaluatedon$|^date$/],
  ['fundsEvaluated', /评价(?:的)?(?:财政)?(?:资金|金额|预算)|涉及(?:财政)?(?:资金|金额)|^fundsevaluated$/],
  [
    'currentBudget',
    /预算(?:数|额|金额|安排|安排数|资金|批复数|规模)?$|^(?:本年|当年|本年度|当年度)(?:安排)?资金$|^(?:current)?budget$/,
  ],
  [
    'fundsEvaluated',
    /^(?:项目|财政|投入|实际|到位|使用|支出)*(?:资金)(?:总?额|规模|总量|量|合计)?$|^(?:项目)?(?:总?金额)$|^(?:funds|amount)$/,
  ],
  [
    'grade',
    /^(?:绩效|财政|重点|综合|最终)*(?:评价|评定|考核)?(?:结果|等级|等次|级别|评级|结论)(?:等级)?$|^(?:绩效)?评级$|^grade$/,
  ],
  ['score', /^(?:绩效|财政|重点|综合|最终|实际)*(?:评价|评定|考核)?(?:得分|分数|评分|总分|总得分|分值)$|^score$/],
  ['name', objectNames.name],
  ['comment', /^(?:备注|说明|评价意见|综合评语|remarks?|comment)$/],
];

/** `20分`, `满分20分`, `权重：20%`, `20`: in brackets behind the name of a dimension, or in the row 满分. */
export function weightOf(text: string): number | null {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '');
  const digits = /^(?:满分|总分|分值|权重|共)?[::为]?(\d{1,3}(?:\.\d{1,2})?)[分%]?$/.exec(plain)?.[1];
  const weight = digits === undefined ? null : Number(digits);
  return weight === null || weight > totalWeight ? null : weight;
}

const firstWeight = (texts: readonly string[]) => texts.map(weightOf).find((weight) => weight !== null) ?? null;

/** What a heading cell names, or null when it is none of the usual names; what a person says of it goes before. */
function columnOf(heading: string, index: number, named: NamedColumns): Column | null {
  const said = Object.hasOwn(named, heading) ? named[heading] : undefined;
  const read = readHeading(heading);
  if (read === null || said === 'none') return null;
  const { word: whole, brackets, unit, sample } = read;
  const [, weighted, behind = ''] = /^(\D+?)(\d{1,3}(?:\.\d{1,2})?[分%])$/.exec(whole) ?? [];
  const word = weighted ?? whole;
  const field = said ?? names.find(([, pattern]) => pattern.test(word))?.[0];
  if (field === undefined) return null;
  const weight = isDimension(field) ? firstWeight([...brackets, behind]) : null;
  // 产出指标 alone heads what was to be done, not what it scored.
  if (said === undefined && isDimension(field) && weight === null && /(?:类|指标|情况)$/.test(word)) return null;
  return {
    index,
    heading,
    field,
    unit: field === 'fundsEvaluated' || field === 'currentBudget' ? unit : null,
    weight,
    sample,
  };
}

/**
 * The columns of a heading row, or null when the cells are not one. A heading names the object and at least one thing more;
 * where two cells name one field, the first counts, or the one that a person has named so.
 */
export function columnsOf(cells: readonly string[], named: NamedColumns = {}): readonly Column[] | null {
  const found = cells.flatMap((cell, index) => columnOf(cell, index, named) ?? []);
  const isNamed = ({ heading }: Column) => Object.hasOwn(named, heading);
  const columns = found.filter(
    (column) => column === (found.find((one) => one.field === column.field && isNamed(one)) ?? firstOf(found, column)),
  );
  return columns.length >= 2 && columns.some(({ field }) => field === 'name') ? columns : null;
}

const firstOf = (columns: readonly Column[], { field }: Column) => columns.find((one) => one.field === field);

const dimensionFields: readonly RowField[] = ['decisionScore', 'processScore', 'outputScore', 'effectScore'];
export const isDimension = (field: RowField): boolean => dimensionFields.includes(field);

/** Four dimensions with their weights are an outcome too: their sum is the score. */
export const hasOutcome = (columns: readonly Column[]): boolean =>
  columns.some(({ field }) => field === 'grade' || field === 'score') ||
  columns.filter(({ field, weight }) => isDimension(field) && weight !== null).length === dimensionFields.length;

export const indexOf = (columns: readonly Column[], field: RowField): number | null =>
  columns.find((column) => column.field === field)?.index ?? null;
