import type { Terms } from './glossary-terms.ts';
import type { ruleActions } from './rule-set/effects.ts';
import { type FactName, factNames, factTable } from './rule-set/facts.ts';

export const fact = Object.fromEntries(factNames.map((name) => [name, factTable[name].label])) as Terms<FactName>;

/** Everything that `missing` of a proposal can name: a fact, or what else stands in the way. */
export const missing: Terms<FactName | 'row' | 'ruleSet' | 'effect' | 'expression' | 'range'> = {
  ...fact,
  row: { zh: '适用的规则行', en: 'a matching row' },
  ruleSet: { zh: '本年度的规则', en: 'a rule set for the year' },
  effect: { zh: '可以计算的措施', en: 'an effect that can be computed' },
  expression: { zh: '可以计算的表达式', en: 'an expression that can be computed' },
  range: { zh: '可以表示的金额', en: 'an amount within range' },
};

/** What rules ask for beside money. */
export const ruleAction: Terms<(typeof ruleActions)[number]> = {
  praise: { zh: '通报表扬', en: 'public praise' },
  publish: { zh: '公开', en: 'publication' },
  criticise: { zh: '通报批评', en: 'public criticism' },
  interview: { zh: '约谈', en: 'interview' },
  're-evaluate': { zh: '重新评价', en: 're-evaluation' },
  rectify: { zh: '限期整改', en: 'rectification within a term' },
  'improvement-plan': { zh: '提交改进计划', en: 'improvement plan' },
  'self-evaluation-suffices': { zh: '当年可以自评为主', en: 'may rely on self-evaluation that year' },
  'favour-similar': { zh: '同类项目优先支持', en: 'similar projects favoured' },
  'examine-similar': { zh: '新增同类项目从严审核', en: 'new similar projects examined strictly' },
  'secure-funding': { zh: '后续资金予以保障', en: 'later money fully secured' },
  'suspend-payment': { zh: '整改期间暂停拨款', en: 'payment suspended while rectifying' },
  'suspend-project': { zh: '暂停项目实施', en: 'project suspended' },
  'adjust-transfer': { zh: '调整转移支付或计划', en: 'transfer or plan adjusted' },
  'sign-off': { zh: '须经审批', en: 'subject to approval' },
  'may-regrade': { zh: '可由上级重新评定', en: 'may be re-graded by a higher reviewer' },
};
