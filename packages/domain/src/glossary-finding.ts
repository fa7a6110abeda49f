import type { z } from 'zod';
import type { FindingFlag, findingClassSchema, Severity, survivingFactSchema } from './finding/events.ts';
import type { Ageing, LedgerStanding, LedgerState, PromiseOutcome } from './finding/ledger.ts';
import type { LookBackStanding } from './finding/look-back-state.ts';
import type { FindingMove } from './finding/moves.ts';
import type { ClosingKind, Rating, resultSchema } from './finding/rectification-events.ts';
import type { Terms } from './glossary-terms.ts';

export const findingClass: Terms<z.output<typeof findingClassSchema>> = {
  'at-once': { zh: '立行立改', en: 'fix at once' },
  'by-stages': { zh: '分阶段整改', en: 'by stages' },
  continuing: { zh: '持续整改', en: 'continuing' },
};

export const severity: Terms<Severity> = {
  minor: { zh: '轻微', en: 'minor' },
  moderate: { zh: '一般', en: 'moderate' },
  serious: { zh: '严重', en: 'serious' },
};

export const findingFlag: Terms<FindingFlag> = {
  'congress-report': { zh: '列入人大报告', en: 'in the report to the congress' },
  'leader-instruction': { zh: '领导批示', en: 'instruction of a leader' },
  audit: { zh: '审计', en: 'audit' },
};

export const survivingFact: Terms<z.output<typeof survivingFactSchema>> = {
  commitment: { zh: '整改承诺', en: 'the commitment' },
  progress: { zh: '进展', en: 'the progress' },
  results: { zh: '整改成效', en: 'the results' },
};

/** Of the unit and of the office alike. */
export const rating: Terms<Rating> = {
  complete: { zh: '全部完成', en: 'complete' },
  largely: { zh: '基本完成', en: 'largely complete' },
  'over-half': { zh: '完成过半', en: 'more than half' },
  'under-half': { zh: '完成不足一半', en: 'less than half' },
  negligible: { zh: '几无进展', en: 'negligible' },
};

export const closingKind: Terms<ClosingKind> = {
  rectified: { zh: '已整改', en: 'rectified' },
  continuing: { zh: '持续整改', en: 'continuing' },
  'not-rectified': { zh: '未整改', en: 'not rectified' },
  'not-to-be-rectified': { zh: '无需整改', en: 'not to be rectified' },
};

/** As the ledger sorts them: `status`, and where a finding is closed the kind of closing. */
export const ledgerState: Terms<LedgerState> = {
  raised: { zh: '待承诺', en: 'awaiting a commitment' },
  committed: { zh: '整改中', en: 'under way' },
  submitted: { zh: '待验收', en: 'to be verified' },
  ...closingKind,
  withdrawn: { zh: '已撤销', en: 'withdrawn' },
};

export const ledgerStanding: Terms<LedgerStanding> = {
  overdue: { zh: '逾期', en: 'overdue' },
  'due-today': { zh: '今日到期', en: 'due today' },
  'due-soon': { zh: '即将到期', en: 'due soon' },
  later: { zh: '未到期', en: 'due later' },
  'no-due-date': { zh: '未定期限', en: 'no due date' },
  'handed-in': { zh: '已提交待验收', en: 'handed in' },
  done: { zh: '已办结', en: 'done' },
};

/** 回头看, of a closed finding. */
export const lookBack: Terms<LookBackStanding> = {
  overdue: { zh: '回头看已过期', en: 'look-back overdue' },
  'due-today': { zh: '今日回头看', en: 'look-back today' },
  planned: { zh: '已计划回头看', en: 'look-back planned' },
  'in-order': { zh: '回头看合格', en: 'found in order' },
  none: { zh: '未安排回头看', en: 'no look-back planned' },
};

export const ageing: Terms<Ageing> = {
  'to-5': { zh: '逾期五个工作日以内', en: 'up to five working days' },
  '6-to-15': { zh: '逾期六至十五个工作日', en: 'six to fifteen working days' },
  '16-to-30': { zh: '逾期十六至三十个工作日', en: 'sixteen to thirty working days' },
  'over-30': { zh: '逾期三十个工作日以上', en: 'more than thirty working days' },
};

export const promise: Terms<PromiseOutcome> = {
  kept: { zh: '按原定日期兑现', en: 'kept by the first day' },
  'kept-later': { zh: '延期后兑现', en: 'kept after an extension' },
  broken: { zh: '未兑现', en: 'broken' },
  open: { zh: '承诺未到期', en: 'still running' },
  released: { zh: '不再要求', en: 'no longer asked for' },
};

export const result: Terms<z.output<typeof resultSchema>['kind']> = {
  'money-cut': { zh: '核减资金', en: 'money cut' },
  'returned-to-treasury': { zh: '收回财政', en: 'money returned to the treasury' },
  'returned-to-channel': { zh: '归还原渠道', en: 'money returned to its channel' },
  'payment-speeded-up': { zh: '加快拨付', en: 'payment speeded up' },
  'accounts-corrected': { zh: '调整账目', en: 'accounts corrected' },
  'matter-handed-over': { zh: '移送处理', en: 'matter handed over' },
  'rule-improved': { zh: '完善制度', en: 'rule improved' },
};

export const findingMove: Terms<FindingMove> = {
  disputeFinding: { zh: '提出异议', en: 'dispute it' },
  resolveFindingDispute: { zh: '答复异议', en: 'answer the dispute' },
  makeCommitment: { zh: '承诺整改', en: 'make the commitment' },
  amendCommitment: { zh: '修改承诺', en: 'amend the commitment' },
  reportProgress: { zh: '报告进展', en: 'report progress' },
  attachEvidence: { zh: '上传佐证材料', en: 'bring evidence' },
  requestExtension: { zh: '申请延期', en: 'ask for an extension' },
  decideExtension: { zh: '决定延期', en: 'decide on the extension' },
  submitCompletion: { zh: '提交完成情况', en: 'submit the completion' },
  returnCompletion: { zh: '退回', en: 'return the completion' },
  verifyCompletion: { zh: '验收销号', en: 'verify and close it' },
  bookResults: { zh: '登记整改成效', en: 'book results' },
  flagFinding: { zh: '加标记', en: 'flag it' },
  unflagFinding: { zh: '取消标记', en: 'take a flag away' },
  recogniseRepeat: { zh: '认定为重复问题', en: 'link it as a repeat' },
  planLookBack: { zh: '计划回头看', en: 'plan a look-back' },
  passLookBack: { zh: '登记回头看合格', en: 'record that a look-back found it in order' },
  reopenFinding: { zh: '回头看后重新打开', en: 'reopen it' },
  withdrawFinding: { zh: '撤销', en: 'withdraw it' },
};
