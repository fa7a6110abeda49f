import { type FactName, type Fen, formatMoney, type Language } from '@bihuan/domain';
import type { FactValue } from '../facts.ts';

type Words = Readonly<Record<Language, string>>;

/** What each fact is called. */
export const factLabels: Readonly<Record<FactName, Words>> = {
  grade: { zh: '评价结果', en: 'grade' },
  score: { zh: '评价得分', en: 'score' },
  notDemonstrated: { zh: '是否未能证明结果', en: 'results not demonstrated' },
  objectKind: { zh: '对象类型', en: 'kind of object' },
  policyArea: { zh: '政策领域', en: 'policy area' },
  department: { zh: '主管部门', en: 'department' },
  currentBudget: { zh: '本年预算', en: 'current budget' },
  fundsEvaluated: { zh: '评价资金', en: 'funds evaluated' },
  rectification: { zh: '整改情况', en: 'rectification' },
  openFindings: { zh: '未销号问题数', en: 'open findings' },
};

const valueWords: Readonly<Record<string, Words>> = {
  'rectification:none': { zh: '无整改记录', en: 'no finding recorded' },
  'rectification:open': { zh: '未验收', en: 'not verified' },
  'rectification:rectified': { zh: '已验收', en: 'verified' },
  'notDemonstrated:true': { zh: '是', en: 'yes' },
  'notDemonstrated:false': { zh: '否', en: 'no' },
  'objectKind:project': { zh: '项目', en: 'project' },
  'objectKind:continuing-project': { zh: '经常性项目', en: 'continuing project' },
  'objectKind:phased-project': { zh: '阶段性项目', en: 'phased project' },
  'objectKind:one-off-project': { zh: '一次性项目', en: 'one-off project' },
  'objectKind:policy': { zh: '政策', en: 'policy' },
  'objectKind:whole-department': { zh: '部门整体', en: 'whole department' },
  'objectKind:lower-government': { zh: '下级政府', en: 'lower government' },
  'objectKind:ppp': { zh: 'PPP', en: 'PPP' },
  'objectKind:special-fund': { zh: '专项资金', en: 'special fund' },
};

const amounts: ReadonlySet<FactName> = new Set(['currentBudget', 'fundsEvaluated']);

/** A fact's value as people write it. */
export function valueInWords(fact: FactName, value: FactValue, language: Language): string {
  if (typeof value === 'number' && amounts.has(fact)) return moneyInWords(value as Fen, language);
  return valueWords[`${fact}:${value}`]?.[language] ?? String(value);
}

const smallestInWan = 1_000_000;

/** Exact to the fen: in Chinese in 万元 from one 万元 on and in 元 below, in English in yuan. */
export function moneyInWords(amount: Fen, language: Language): string {
  if (language === 'en') return `${formatMoney(amount)} yuan`;
  const unit = Math.abs(amount) < smallestInWan ? '元' : '万元';
  return `${formatMoney(amount, unit)}${unit}`;
}

/** Why a line is undecidable where it is not for want of a fact. */
export const obstacles: Readonly<Record<string, Words>> = {
  ruleSet: { zh: '本年度尚未采用规则', en: 'no rule set has been adopted for the year' },
  row: { zh: '规则中没有一行适用', en: 'no row of the rules matches' },
  effect: {
    zh: '该行的措施无法计算（参数未定义或比例超出范围）',
    en: 'the effect of the row cannot be computed (unknown parameter, or percentage out of range)',
  },
  range: { zh: '结果超出可表示的金额', en: 'the result is beyond what an amount can be' },
};
