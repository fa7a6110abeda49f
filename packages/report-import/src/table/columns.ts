import { type MoneyUnit, totalWeight } from '@bihuan/domain';
import type { RowField } from '../report.ts';

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
  ['sequence', /^(?:序号|编号|行号|no\.?|#|sequence)$/],
  ['selfScore', /^(?:单位|部门|项目)?自评(?:结果)?(?:得分|分数?|评分|总分)$|^selfscore$/],
  ['selfGrade', /^(?:单位|部门|项目)?自评(?:等级|等次|结果|结论|级别|评级)?$|^selfgrade$/],
  ['decisionScore', dimensionName('决策', 'decision')],
  ['processScore', dimensionName('过程', 'process')],
  ['outputScore', dimensionName('产出', 'output')],
  ['effectScore', dimensionName('效[益果]', 'effect')],
  ['gradeBasis', /^(?:定级|等级|评级|评定|级别|等级调整|定级调整|调整)(?:依据|原因|说明|理由)$|^gradebasis$/],
  ['code', /^(?:项目|对象|政策|评价对象)?(?:编码|代码)$|^项目编号$|^code$/],
  ['kind', /^(?:项目|对象|评价对象|评价)?(?:类型|类别|性质)$|^kind$|^type$/],
  ['evaluator', /^(?:委托|受托)?(?:第三方|评价|受托|中介)(?:评价)?机构(?:名称)?$|^第三方$|^evaluator$/],
  [
    'department',
    /^(?:业务|项目|预算|一级)?(?:主管|归口)(?:预算)?(?:部门|单位)(?:名称)?$|^(?:预算|责任|所属)?部门(?:名称)?$|^department$/,
  ],
  ['unit', /^(?:被评价|评价|项目|实施|项目实施|资金使用|使用|预算|责任|承担|项目承担|建设)?单位(?:名称)?$|^unit$/],
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
  [
    'name',
    /^(?:被?评价|绩效评价)?(?:项目|政策|对象|资金|专项)(?:名称|全称)?$|^(?:被?评价)?(?:项目|政策)(?:或|和|及|、|\/)(?:项目|政策)(?:名称)?$|^名称$|^(?:project|object)?name$|^project$|^object$/,
  ],
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

const unitPattern = /(?:单位[::]?)?(亿元|万元|元)/;

/** What a heading cell names, or null when it is none of the usual names. Brackets, spaces, years and units do not matter. */
function columnOf(heading: string, index: number): Column | null {
  if (heading === '' || heading.length > 40) return null;
  const plain = heading.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();
  const brackets = [...plain.matchAll(/[([【〔](.*?)[)\]】〕]/g)].map((match) => match[1] ?? '');
  const bracketed = brackets.join(' ');
  const bare = plain
    .replaceAll(/[([【〔].*?[)\]】〕]/g, '')
    .replaceAll(/[*::_]/g, '')
    .replace(/示例$/, '');
  const unit = (unitPattern.exec(bracketed)?.[1] ?? /[/,]?(亿元|万元|元)$/.exec(bare)?.[1] ?? null) as MoneyUnit | null;
  const [, weighted, behind = ''] = /^(\D+?)(\d{1,3}(?:\.\d{1,2})?[分%])$/.exec(bare) ?? [];
  const word = (weighted ?? bare).replace(/[/,]?(?:亿元|万元|元)$/, '').replace(/^(?:19|20)\d\d年?度?(?=.)/, '');
  const field = names.find(([, pattern]) => pattern.test(word))?.[0];
  if (field === undefined) return null;
  const weight = isDimension(field) ? firstWeight([...brackets, behind]) : null;
  // 产出指标 alone heads what was to be done, not what it scored.
  if (isDimension(field) && weight === null && /(?:类|指标|情况)$/.test(word)) return null;
  return {
    index,
    heading,
    field,
    unit: field === 'fundsEvaluated' || field === 'currentBudget' ? unit : null,
    weight,
    sample: plain.includes('示例'),
  };
}

/**
 * The columns of a heading row, or null when the cells are not one. A heading names the object and at least one thing more;
 * where two cells name one field, the first counts.
 */
export function columnsOf(cells: readonly string[]): readonly Column[] | null {
  const columns: Column[] = [];
  for (const [index, cell] of cells.entries()) {
    const column = columnOf(cell, index);
    if (column !== null && !columns.some(({ field }) => field === column.field)) columns.push(column);
  }
  return columns.length >= 2 && columns.some(({ field }) => field === 'name') ? columns : null;
}

const dimensionFields: readonly RowField[] = ['decisionScore', 'processScore', 'outputScore', 'effectScore'];
export const isDimension = (field: RowField): boolean => dimensionFields.includes(field);

/** Four dimensions with their weights are an outcome too: their sum is the score. */
export const hasOutcome = (columns: readonly Column[]): boolean =>
  columns.some(({ field }) => field === 'grade' || field === 'score') ||
  columns.filter(({ field, weight }) => isDimension(field) && weight !== null).length === dimensionFields.length;

export const indexOf = (columns: readonly Column[], field: RowField): number | null =>
  columns.find((column) => column.field === field)?.index ?? null;
