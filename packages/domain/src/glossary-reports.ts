import type { ContradictionGap, ContradictionKind } from './contradiction/judgement.ts';
import type { Terms } from './glossary-terms.ts';
import type { ResultFigure } from './result-application/figures.ts';
import type { flowEnds } from './result-application/flow.ts';
import type { LineAction } from './result-application/line-action.ts';

export const contradictionKind: Terms<ContradictionKind> = {
  'cut-but-risen': { zh: '结果应减、预算反增', en: 'to be cut by its grade yet raised' },
  'held-but-paid': { zh: '暂缓期间仍有拨付', en: 'paid while held' },
  'cancelled-but-funded': { zh: '已取消的换名再安排', en: 'cancelled then funded under another name' },
  'own-far-above': { zh: '自评明显高于核查', en: 'self-rating far above the checked one' },
};

export const contradictionGap: Terms<ContradictionGap> = {
  grade: { zh: '评价等级', en: 'the grade' },
  'budget-before': { zh: '上一年度预算', en: 'the budget of the year before' },
  'approved-budget': { zh: '批复预算', en: 'the approved budget' },
  payments: { zh: '拨付数据', en: 'payments' },
  'day-of-payment': { zh: '拨付在暂缓之前还是之后', en: 'whether it was paid before or during the hold' },
  unit: { zh: '所属单位', en: 'the unit' },
  'self-evaluation': { zh: '单位自评', en: 'the self-evaluation' },
};

export const lineAction: Terms<LineAction> = {
  raised: { zh: '增加', en: 'raised' },
  kept: { zh: '不变', en: 'unchanged' },
  cut: { zh: '压减', en: 'cut' },
  cancelled: { zh: '取消', en: 'cancelled' },
  held: { zh: '暂缓', en: 'held' },
  open: { zh: '待定', en: 'open' },
};

export const flowEnd: Terms<(typeof flowEnds)[number]> = {
  released: { zh: '安排', en: 'allocated' },
  held: { zh: '暂缓安排', en: 'held back' },
  taken: { zh: '压减资金', en: 'money cut' },
  undecided: { zh: '尚未决定', en: 'not decided' },
};

export const resultFigure: Terms<ResultFigure> = {
  evaluated: { zh: '评价对象', en: 'objects evaluated' },
  confirmed: { zh: '结果已确认', en: 'outcomes confirmed' },
  published: { zh: '结果已公开', en: 'outcomes published' },
  raised: { zh: '已决定增加', en: 'raised by decision' },
  kept: { zh: '已决定不变', en: 'unchanged by decision' },
  cut: { zh: '已决定压减', en: 'cut by decision' },
  cancelled: { zh: '其中取消', en: 'of these cancelled' },
  'proposed-raised': { zh: '规则建议增加（未决定）', en: 'raise proposed and undecided' },
  'proposed-kept': { zh: '规则建议不变（未决定）', en: 'no change proposed and undecided' },
  'proposed-cut': { zh: '规则建议压减（未决定）', en: 'cut proposed and undecided' },
  open: { zh: '待填或无法判断（未决定）', en: 'to be filled in or undecidable' },
  held: { zh: '暂缓安排', en: 'held' },
  'claw-back-ordered': { zh: '决定收回', en: 'claw-back ordered' },
  'claw-back-returned': { zh: '已收回', en: 'clawed back' },
  'findings-raised': { zh: '提出问题', en: 'findings raised' },
  'findings-rectified': { zh: '问题已整改', en: 'findings rectified' },
  'findings-open': { zh: '问题未整改', en: 'findings still open' },
  freed: { zh: '整改压减或退回资金', en: 'money freed by rectification' },
  'policies-proposed': { zh: '提出政策调整', en: 'policy changes proposed' },
  'policies-adopted': { zh: '采纳政策调整', en: 'policy changes adopted' },
  'policies-implemented': { zh: '政策调整已落实', en: 'policy changes implemented' },
};
