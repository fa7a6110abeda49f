import { z } from 'zod';
import { severitySchema } from '../finding/events.ts';
import type { Term } from '../glossary-terms.ts';
import { maxFen } from '../money/fen.ts';
import { objectKinds } from '../object/events.ts';
import { nameSchema } from '../values.ts';

/**
 * How a fact is written. `values` lists the only words that it can take, where there are such. Numbers say what they count:
 * `score` has at most two decimals, `percent` at most six (a quotient, cut off), the others are whole.
 */
export type FactDeclaration = { readonly label: Term } & (
  | { readonly type: 'text'; readonly values?: readonly string[]; readonly isGrade?: true }
  | { readonly type: 'boolean' }
  | {
      readonly type: 'number';
      readonly unit: 'fen' | 'score' | 'percent' | 'count' | 'days' | 'place' | 'years';
      /** The least that it can be, 0 unless stated; the most where there is such. */
      readonly least?: number;
      readonly most?: number;
    }
);

const declared = <const Facts extends Record<string, FactDeclaration>>(facts: Facts): Facts => facts;
const money = (zh: string, en: string) => ({ type: 'number', unit: 'fen', label: { zh, en } }) as const;
const flag = (zh: string, en: string) => ({ type: 'boolean', label: { zh, en } }) as const;
const score = (zh: string, en: string) => ({ type: 'number', unit: 'score', most: 100, label: { zh, en } }) as const;
const percentage = (zh: string, en: string, most?: number) =>
  ({ type: 'number', unit: 'percent', ...(most !== undefined && { most }), label: { zh, en } }) as const;
const grade = (zh: string, en: string) => ({ type: 'text', isGrade: true, label: { zh, en } }) as const;
const text = (zh: string, en: string) => ({ type: 'text', label: { zh, en } }) as const;
const count = (unit: 'count' | 'days' | 'place' | 'years', zh: string, en: string) =>
  ({ type: 'number', unit, label: { zh, en } }) as const;

/**
 * Everything that a rule can look at, in the order in which it is told. Each has a value or is missing; a missing fact makes a line
 * undecidable only where a row asks for it.
 */
export const factTable = declared({
  grade: grade('评价结果', 'grade'),
  score: score('评价得分', 'score'),
  notDemonstrated: flag('是否未能证明结果', 'results not demonstrated'),
  ownGrade: grade('自评等级', 'own grade'),
  ownScore: score('自评得分', 'own score'),
  /** Of the four dimensions: what was reached in per cent of the most that can be reached. */
  decisionScore: percentage('决策得分率', 'score of decisions', 100),
  processScore: percentage('过程得分率', 'score of process', 100),
  outputScore: percentage('产出得分率', 'score of output', 100),
  effectScore: percentage('效益得分率', 'score of effects', 100),
  /** Within the group of a ranking: 1 is the best; the place in per cent of the group, so that the first of ten is 10. */
  rank: count('place', '名次', 'rank'),
  percentile: percentage('名次百分位', 'rank in per cent of the group', 100),
  withinQuota: flag('是否在名额之内', 'within the quota'),
  /** `none` where there is none. */
  gradeGivenByHigherLevel: grade('上级评定等级', 'grade given by a higher level'),
  /** `none` where it was not evaluated. */
  gradeOneYearAgo: grade('上年评价结果', 'grade one year ago'),
  gradeTwoYearsAgo: grade('前年评价结果', 'grade two years ago'),
  /** Years in a row, this one included, in which the grade was the lowest of its scale. */
  consecutiveLowest: count('years', '连续最低等级年数', 'years with the lowest grade in a row'),
  objectKind: { type: 'text', values: objectKinds, label: { zh: '对象类型', en: 'kind of object' } },
  policyArea: text('政策领域', 'policy area'),
  department: text('主管部门', 'department'),
  fundKind: text('资金性质', 'kind of fund'),
  specialAccount: flag('财政专户项目', 'special-account project'),
  evaluator: text('评价机构', 'evaluator'),
  currentBudget: money('本年预算', 'current budget'),
  lastBudget: money('上年预算', 'last budget'),
  fundsEvaluated: money('评价资金', 'funds evaluated'),
  amountAsked: money('下年申请数', 'amount asked for'),
  grantBase: money('补助基数', 'grant base'),
  /** Carried over from last year and still not used. */
  carryOver: money('上年结转未用资金', 'carry-over not used'),
  /** What this year leaves. */
  balance: money('本年结余资金', 'balance of this year'),
  /** Balance at the end of this year less that of the year before; negative where it fell. */
  balanceIncrease: {
    type: 'number',
    unit: 'fen',
    least: -9_000_000_000_000_000,
    label: { zh: '结余比上年增加', en: 'increase of the balance' },
  },
  exAnteCut: money('事前评估核减额', 'cut by the ex-ante evaluation'),
  executionRate: percentage('预算执行率', 'execution rate'),
  /** Points by which execution is behind the plan of that day; negative where it is ahead. */
  executionGap: {
    type: 'number',
    unit: 'percent',
    least: -100_000,
    label: { zh: '执行进度差距', en: 'execution behind plan' },
  },
  /** `none`: no finding; `open`: some finding is not verified; `rectified`: the office has verified them all. */
  rectification: {
    type: 'text',
    values: ['none', 'open', 'rectified'],
    label: { zh: '整改情况', en: 'rectification' },
  },
  openFindings: count('count', '未销号问题数', 'open findings'),
  shareVerified: percentage('问题销号率', 'share of findings verified', 100),
  overdueWorkingDays: count('days', '逾期工作日', 'working days overdue'),
  worstOpenSeverity: {
    type: 'text',
    values: ['none', ...severitySchema.options],
    label: { zh: '未销号问题最高程度', en: 'worst severity of what is open' },
  },
  repeats: count('count', '屡犯问题数', 'repeated findings'),
  accident: flag('发生重大事故', 'serious accident'),
  dishonesty: flag('失信', 'dishonesty'),
  notSubmitted: flag('未按时提交', 'not submitted'),
  notCooperating: flag('不配合评价', 'did not co-operate'),
  goalsUnsound: flag('绩效目标不科学', 'goals set unscientifically'),
  goalsNotFollowed: flag('未按批复目标执行', 'approved goals not followed'),
  unusedInYear: flag('年初拨付当年未使用', 'appropriated at the start of the year and not used'),
  poorlyManagedBalance: flag('管理不善形成结余', 'balance left by poor management'),
  specialReason: flag('有特殊原因', 'special reason'),
  matchingMissing: flag('配套资金不到位', 'matching money missing'),
  inadequatelyRectified: flag('整改不到位', 'not adequately rectified'),
  seriousCase: flag('情节严重', 'serious case'),
  keyExpenditure: flag('重点支出或重大投资', 'key expenditure or major investment'),
  cutImpracticable: flag('核减不可行', 'cutting impracticable'),
  /** What a fixed ceiling for the whole budget takes from this line. */
  ceilingReduction: money('总额控制核减', 'reduction by the ceiling'),
});

export type FactName = keyof typeof factTable;
export const factNames = Object.keys(factTable) as unknown as readonly [FactName, ...FactName[]];
export const factNameSchema = z.enum(factNames);

export const isFactName = (name: string): name is FactName => Object.hasOwn(factTable, name);

/** The declaration of a fact, without the literal types of the table. */
export const factDeclaration = (name: FactName): FactDeclaration => factTable[name];

type FactStated = string | number | boolean;

function statedSchema(declaration: FactDeclaration): z.ZodType<FactStated> {
  if (declaration.type === 'boolean') return z.boolean();
  if (declaration.type === 'text') return declaration.values === undefined ? nameSchema : z.enum(declaration.values);
  const { unit, least = 0, most = maxFen } = declaration;
  const number = unit === 'score' || unit === 'percent' ? z.number() : z.int();
  return number.min(least).max(most);
}

/** Facts as somebody states them to try rules: each of its type, an amount in whole fen. Those that are left out are missing. */
export const factsStatedSchema: z.ZodType<Partial<Record<FactName, FactStated>>> = z
  .strictObject(Object.fromEntries(factNames.map((name) => [name, statedSchema(factTable[name])])))
  .partial();

/** The amounts that a share can be taken of. */
export const baseNames = [
  'currentBudget',
  'lastBudget',
  'balanceIncrease',
  'grantBase',
  'carryOver',
  'balance',
  'amountAsked',
  'fundsEvaluated',
  'exAnteCut',
] as const satisfies readonly FactName[];
export const baseNameSchema = z.enum(baseNames);
export type BaseName = z.output<typeof baseNameSchema>;
