import type { BudgetFactName } from './budget/facts.ts';
import type { SubjectKind } from './budget/subject.ts';
import type { SubjectFlag } from './flag/events.ts';
import type { Terms } from './glossary-terms.ts';
import type { RankingMethod } from './ranking/method.ts';

export const subjectKind: Terms<SubjectKind> = {
  object: { zh: '评价对象', en: 'object' },
  department: { zh: '部门', en: 'department' },
};

/** What is known about a subject's money when the budget of a fiscal year is prepared. */
export const budgetFact: Terms<BudgetFactName> = {
  currentBudget: { zh: '当年预算', en: 'current budget' },
  lastBudget: { zh: '上年预算', en: 'budget of last year' },
  executedAmount: { zh: '执行数', en: 'executed amount' },
  plannedProgress: { zh: '计划进度', en: 'planned progress' },
  carryOver: { zh: '结转', en: 'carry-over' },
  balance: { zh: '年末结余', en: 'balance at the end of the year' },
  lastBalance: { zh: '上年末结余', en: 'balance a year before' },
  payments: { zh: '拨付数', en: 'payments' },
  amountAsked: { zh: '下年申报数', en: 'amount asked for next year' },
  grantBase: { zh: '补助基数', en: 'grant base' },
  exAnteCut: { zh: '事前评估核减额', en: 'cut by the ex-ante evaluation' },
  fundKind: { zh: '资金性质', en: 'kind of fund' },
  approvedBudget: { zh: '批复预算', en: 'approved budget' },
  executionRate: { zh: '执行率', en: 'execution rate' },
  executionGap: { zh: '落后计划进度', en: 'lag behind the plan' },
  balanceIncrease: { zh: '结余增加额', en: 'increase of the balance' },
};

export const subjectFlag: Terms<SubjectFlag> = {
  accident: { zh: '事故', en: 'accident' },
  dishonesty: { zh: '失信', en: 'dishonesty' },
  'not-submitted': { zh: '未提交', en: 'not submitted' },
  'not-cooperating': { zh: '不配合', en: 'did not co-operate' },
  'goals-unsound': { zh: '绩效目标不科学', en: 'goals set unscientifically' },
  'goals-not-followed': { zh: '未按批复目标执行', en: 'approved goals not followed' },
  'unused-in-year': { zh: '年初拨付当年未使用', en: 'appropriated and not used in the year' },
  'poorly-managed-balance': { zh: '管理不善形成结余', en: 'balance left by poor management' },
  'special-reason': { zh: '有特殊原因', en: 'special reason' },
  'matching-missing': { zh: '配套资金不到位', en: 'matching money missing' },
  'inadequately-rectified': { zh: '整改不到位', en: 'not adequately rectified' },
  'serious-case': { zh: '情节严重', en: 'serious case' },
  'key-expenditure': { zh: '重点支出或重大投资', en: 'key expenditure or major investment' },
  'cut-impracticable': { zh: '核减不可行', en: 'cutting impracticable' },
  'special-account': { zh: '财政专户项目', en: 'special-account project' },
};

export const tieRule: Terms<RankingMethod['ties']> = {
  shared: { zh: '同分并列', en: 'shared rank' },
  'score-then-name': { zh: '同分按名称排序', en: 'by score then name' },
};

export const quotaRounding: Terms<RankingMethod['rounding']> = {
  down: { zh: '舍去', en: 'down' },
  'half-up': { zh: '四舍五入', en: 'half up' },
  up: { zh: '进一', en: 'up' },
};

export const withoutScore: Terms<RankingMethod['withoutScore']> = {
  'left-out': { zh: '不计入', en: 'left out' },
  counted: { zh: '计入总数但不排名', en: 'counted but not ranked' },
  last: { zh: '排在最后', en: 'ranked last' },
};
