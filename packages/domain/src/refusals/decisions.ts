import type { RefusalEntry } from './catalogue.ts';

/** Refusals of decisions about next year's money. */
export const decisionRefusals = {
  'allocation.not-found': {
    kind: 'not-found',
    text: { zh: '没有预算挂钩行 {id}。', en: 'There is no allocation line {id}.' },
    todo: { zh: '请核对编号：年度-对象，例如 2025-…。', en: 'Check the id: fiscal year, hyphen, subject.' },
  },
  'decision.proposal-changed': {
    kind: 'conflict',
    text: { zh: '您看到的建议已经变化，决定没有保存。', en: 'The proposal you saw has changed; nothing was decided.' },
    todo: { zh: '请刷新，查看新的建议后再决定。', en: 'Reload, look at the new proposal and decide again.' },
  },
  'decision.outcome-not-confirmed': {
    kind: 'forbidden-now',
    text: {
      zh: '评价结果尚未确认（{status:status}），不能据此决定预算。',
      en: 'The outcome is not confirmed ({status:status}); no money can be decided on it.',
    },
    todo: { zh: '请先确认评价结果。', en: 'Confirm the outcome first.' },
  },
  'decision.not-decided': {
    kind: 'forbidden-now',
    text: { zh: '这一行还没有决定。', en: 'The line has not been decided.' },
    todo: { zh: '请先作出决定。', en: 'Decide it first.' },
  },
  'decision.not-reviewed': {
    kind: 'forbidden-now',
    text: {
      zh: '还有 {lines} 行决定未经复核，不能结束本轮。',
      en: '{lines} decisions have not been approved by a second person; the round cannot be closed.',
    },
    todo: {
      zh: '请先复核（挂钩表按“未复核”筛选），或撤回这些决定。',
      en: 'Review them first (filter the lines by unapproved), or withdraw them.',
    },
  },
  'decision.same-person': {
    kind: 'denied',
    text: {
      zh: '复核人与决定人是同一人（{person}）。',
      en: 'The decision was made by the same person who reviews it ({person}).',
    },
    todo: { zh: '请由另一人复核。', en: 'Let another person review it.' },
  },
  'clawback.not-found': {
    kind: 'not-found',
    text: { zh: '这一行没有编号为 {clawbackId} 的收回。', en: 'The line has no clawback {clawbackId}.' },
    todo: { zh: '请核对编号。', en: 'Check the id.' },
  },
  'clawback.nothing': {
    kind: 'invalid',
    text: { zh: '金额为零。', en: 'The amount is zero.' },
    todo: { zh: '请填写大于零的金额（分）。', en: 'Give an amount above zero, in fen.' },
  },
  'clawback.too-much': {
    kind: 'invalid',
    text: {
      zh: '收到{amount:money}，超过尚待收回的{left:money}。',
      en: '{amount:money} came back, more than the {left:money} that are still due.',
    },
    todo: { zh: '请核对金额。', en: 'Check the amount.' },
  },
  'decision.line-twice': {
    kind: 'invalid',
    text: { zh: '同一行出现两次（{id}）。', en: 'One line is named twice ({id}).' },
    todo: { zh: '每行只能有一个决定。', en: 'Give each line one decision.' },
  },
  'decision.undecidable': {
    kind: 'forbidden-now',
    text: {
      zh: '缺少依据（{missing:missing}），无法决定。',
      en: 'Facts are missing ({missing:missing}); the line cannot be decided.',
    },
    todo: { zh: '请先补充所缺的依据。', en: 'Supply what is missing first.' },
  },
  'decision.needs-amount': {
    kind: 'forbidden-now',
    text: {
      zh: '这一行的金额要由人填定，幅度在{min:money}至{max:money}之间。',
      en: 'A person must fill in the amount of this line, between {min:money} and {max:money}.',
    },
    todo: { zh: '请用“填定”并写明金额。', en: 'Fill in an amount instead of confirming.' },
  },
  'decision.not-open': {
    kind: 'forbidden-now',
    text: {
      zh: '规则已给出金额（{change:money}），不需要填定。',
      en: 'The rules give an amount ({change:money}); there is nothing to fill in.',
    },
    todo: { zh: '请确认建议，或说明理由后调整。', en: 'Confirm it, or override it with a reason.' },
  },
  'decision.change-missing': {
    kind: 'invalid',
    text: { zh: '请写明金额（分）。', en: 'State the change in fen.' },
    todo: { zh: '请补充 change。', en: 'Add change.' },
  },
  'decision.out-of-bounds': {
    kind: 'invalid',
    text: {
      zh: '{change:money}超出幅度（{min:money}至{max:money}）。',
      en: '{change:money} lies outside the bounds ({min:money} to {max:money}).',
    },
    todo: { zh: '请填写幅度以内的金额，或说明理由后调整。', en: 'Stay within the bounds, or override with a reason.' },
  },
  'decision.below-bound': {
    kind: 'invalid',
    text: {
      zh: '{change:money}低于下限（{min:money}）。',
      en: '{change:money} is below the lower bound ({min:money}).',
    },
    todo: { zh: '请填写不低于下限的金额，或说明理由后调整。', en: 'Stay above the bound, or override with a reason.' },
  },
  'decision.no-alternative': {
    kind: 'invalid',
    text: {
      zh: '{change:money}不符合任何一个选项：{alternatives}。',
      en: '{change:money} fits none of the alternatives: {alternatives}.',
    },
    todo: {
      zh: '请按其中一个选项的幅度填写，或说明理由后调整。',
      en: 'Stay within the bounds of one of them, or override with a reason.',
    },
  },
  'decision.needs-reason': {
    kind: 'invalid',
    text: { zh: '调整规则建议必须说明理由。', en: 'Overriding a proposal needs a reason.' },
    todo: { zh: '请填写理由。', en: 'State the reason.' },
  },
  'decision.negative-budget': {
    kind: 'invalid',
    text: {
      zh: '核减后预算为负；增减额不得低于{lowest:money}。',
      en: 'The budget would be negative; the change can be no lower than {lowest:money}.',
    },
    todo: { zh: '请减少核减的金额。', en: 'Cut less.' },
  },
  'decision.round-closed': {
    kind: 'forbidden-now',
    text: {
      zh: '{fiscalYear} 年预算的决定轮次已经结束，不能再决定或暂缓。',
      en: 'The decision round of {fiscalYear} is closed; nothing is decided or held any more.',
    },
    todo: { zh: '如确需变更，请先说明理由重开这一轮。', en: 'Reopen the round with a reason if it has to be changed.' },
  },
  'hold.finding-of-another-object': {
    kind: 'invalid',
    text: {
      zh: '问题 {findingId} 不属于这一行的对象。',
      en: 'Finding {findingId} does not belong to the object of this line.',
    },
    todo: { zh: '请选择该对象自己的问题。', en: 'Choose a finding of the object itself.' },
  },
  'hold.finding-not-overdue': {
    kind: 'forbidden-now',
    text: { zh: '问题 {findingId} 没有逾期。', en: 'Finding {findingId} is not overdue.' },
    todo: { zh: '请待逾期后再暂缓，或写明其他理由。', en: 'Wait until it is overdue, or state another reason.' },
  },
  'hold.not-in-force': {
    kind: 'forbidden-now',
    text: { zh: '暂缓 {holdId} 不存在或已经解除。', en: 'Hold {holdId} is not there or has been released.' },
    todo: { zh: '请刷新后查看这一行现有的暂缓。', en: 'Reload and look at the holds of the line.' },
  },
} as const satisfies Record<string, RefusalEntry>;
