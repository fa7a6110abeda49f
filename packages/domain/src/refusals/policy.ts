import type { RefusalEntry } from './catalogue.ts';

/** Refusals of the link from outcomes to policies. */
export const policyRefusals = {
  'policy-change.not-found': {
    kind: 'not-found',
    text: { zh: '没有这项政策调整。', en: 'There is no such policy change.' },
    todo: { zh: '请核对编号。', en: 'Check the id.' },
  },
  'policy-change.already-proposed': {
    kind: 'conflict',
    text: {
      zh: '该编号的政策调整已提出（{title}）。',
      en: 'The policy change with this id is there already ({title}).',
    },
    todo: { zh: '请补充其依据，或改用别的编号。', en: 'Add grounds to it, or use another id.' },
  },
  'policy-change.no-grounds': {
    kind: 'invalid',
    text: {
      zh: '没有写明依据的评价结果或问题。',
      en: 'No outcome and no finding is named that argues for the change.',
    },
    todo: { zh: '请至少选择一次评价或一个问题。', en: 'Name at least one evaluation or one finding.' },
  },
  'policy-change.unknown-grounds': {
    kind: 'invalid',
    text: { zh: '没有编号为 {id} 的评价或问题。', en: 'No evaluation or finding has the id {id}.' },
    todo: { zh: '请核对依据的编号。', en: 'Check the ids of the grounds.' },
  },
  'policy-change.due-in-the-past': {
    kind: 'invalid',
    text: {
      zh: '完成期限 {dueDate} 早于采纳之日 {on}。',
      en: 'The term ends on {dueDate}, before the day of adoption, {on}.',
    },
    todo: { zh: '请核对期限。', en: 'Check the term.' },
  },
  'policy-change.not-shown': {
    kind: 'invalid',
    text: { zh: '没有文号，也没有佐证材料。', en: 'Neither a document number nor a file shows it.' },
    todo: { zh: '请填写文号，或上传佐证材料。', en: 'Give the document number, or attach a file.' },
  },
  'policy-change.move-not-allowed': {
    kind: 'forbidden-now',
    text: {
      zh: '政策调整处于“{status:policyChangeStatus}”，不能{move:policyChangeMove}；现在可以：{allowed:policyChangeMove}。',
      en: 'The policy change is {status:policyChangeStatus}: it is not possible to {move:policyChangeMove}; possible now: {allowed:policyChangeMove}.',
    },
    todo: { zh: '请选择现在可以做的操作。', en: 'Choose what is possible now.' },
  },
} as const satisfies Record<string, RefusalEntry>;
