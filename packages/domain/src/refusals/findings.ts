import type { RefusalEntry } from './catalogue.ts';

/** Refusals in the life of a finding. */
export const findingRefusals = {
  'finding.not-found': {
    kind: 'not-found',
    text: { zh: '没有这个问题。', en: 'There is no such finding.' },
    todo: { zh: '请核对编号。', en: 'Check the id.' },
  },
  'finding.already-raised': {
    kind: 'conflict',
    text: { zh: '编号 {findingId} 的问题已经提出。', en: 'Finding {findingId} has been raised already.' },
    todo: { zh: '请使用已有的问题，或改用别的编号。', en: 'Use the existing finding, or another id.' },
  },
  'finding.other-object': {
    kind: 'invalid',
    text: { zh: '该评价不是对象 {objectId} 的评价。', en: 'That evaluation is not one of object {objectId}.' },
    todo: { zh: '请核对对象和评价。', en: 'Check object and evaluation.' },
  },
  'finding.two-terms': {
    kind: 'invalid',
    text: {
      zh: '期限既写成日期 {dueDate}，又写成 {days} 日。',
      en: 'The term is stated twice: as the day {dueDate} and as {days} days.',
    },
    todo: { zh: '请只写一种。', en: 'State one of the two.' },
  },
  'finding.withdrawn': {
    kind: 'forbidden-now',
    text: { zh: '问题 {findingId} 已撤销。', en: 'Finding {findingId} has been withdrawn.' },
    todo: { zh: '如问题仍然存在，请重新提出。', en: 'Raise it anew if it stands after all.' },
  },
  'finding.move-not-allowed': {
    kind: 'forbidden-now',
    text: {
      zh: '问题现为“{status:status}”，不能{move:findingMove}。',
      en: 'The finding is {status:status}; this is not possible now: {move:findingMove}.',
    },
    todo: { zh: '现在可以：{allowed:findingMove}。', en: 'Possible now: {allowed:findingMove}.' },
  },
  'dispute.already-raised': {
    kind: 'conflict',
    text: { zh: '编号 {disputeId} 的异议已经提出。', en: 'Dispute {disputeId} has been raised already.' },
    todo: { zh: '请答复已有的异议，或改用别的编号。', en: 'Answer the existing one, or use another id.' },
  },
  'dispute.not-found': {
    kind: 'not-found',
    text: { zh: '这个问题没有异议 {disputeId}。', en: 'The finding has no dispute {disputeId}.' },
    todo: { zh: '请核对编号。', en: 'Check the id.' },
  },
  'dispute.already-answered': {
    kind: 'forbidden-now',
    text: { zh: '异议 {disputeId} 已答复。', en: 'Dispute {disputeId} has been answered.' },
    todo: { zh: '每条异议只答复一次。', en: 'Each dispute is answered once.' },
  },
  'dispute.unanswered': {
    kind: 'forbidden-now',
    text: {
      zh: '还有 {open} 条异议没有答复，不能销号。',
      en: '{open} disputes are unanswered; the finding cannot be closed.',
    },
    todo: { zh: '请先答复全部异议。', en: 'Answer every dispute first.' },
  },
  'commitment.none': {
    kind: 'forbidden-now',
    text: { zh: '单位还没有作出整改承诺。', en: 'The unit has made no commitment yet.' },
    todo: { zh: '请先登记整改承诺。', en: 'Record the commitment first.' },
  },
  'commitment.after-the-term': {
    kind: 'invalid',
    text: {
      zh: '措施 {measureId} 的日期 {dueDate} 晚于整改期限 {term}。',
      en: 'The day {dueDate} of measure {measureId} lies after the term of the finding, {term}.',
    },
    todo: {
      zh: '请选择不晚于 {term} 的日期，或先申请延期。',
      en: 'Choose a day up to {term}, or ask for an extension first.',
    },
  },
  'commitment.measure-twice': {
    kind: 'invalid',
    text: { zh: '措施 {measureId} 出现两次。', en: 'Measure {measureId} appears twice.' },
    todo: { zh: '请每项措施只写一次。', en: 'State each measure once.' },
  },
  'commitment.nobody-responsible': {
    kind: 'invalid',
    text: { zh: '没有写明由谁负责。', en: 'Nobody is named as responsible.' },
    todo: { zh: '请填写责任人编号或岗位。', en: 'Give the id of a person, or a role.' },
  },
  'commitment.measure-dropped': {
    kind: 'invalid',
    text: {
      zh: '修改后缺少已承诺的措施 {measureId}。',
      en: 'The amendment leaves out the promised measure {measureId}.',
    },
    todo: { zh: '请保留该措施，可以改写其内容。', en: 'Keep the measure; its words may change.' },
  },
  'commitment.day-later': {
    kind: 'invalid',
    text: {
      zh: '措施 {measureId} 的日期 {dueDate} 晚于已承诺的 {latest}。',
      en: 'The day {dueDate} of measure {measureId} is later than the promised {latest}.',
    },
    todo: {
      zh: '请选择不晚于 {latest} 的日期；需要更多时间的，请申请延期。',
      en: 'Choose a day up to {latest}; ask for an extension when more time is needed.',
    },
  },
  'measure.not-found': {
    kind: 'invalid',
    text: { zh: '承诺中没有措施 {measureId}。', en: 'The commitment has no measure {measureId}.' },
    todo: { zh: '已承诺的措施：{known}。', en: 'It has: {known}.' },
  },
  'extension.pending': {
    kind: 'forbidden-now',
    text: {
      zh: '延期申请 {extensionId} 还没有答复。',
      en: 'The request {extensionId} for an extension is still to be decided.',
    },
    todo: { zh: '请等待答复，或先作出决定。', en: 'Wait for the answer, or decide it first.' },
  },
  'extension.no-due-date': {
    kind: 'forbidden-now',
    text: { zh: '这个问题没有整改期限，无需延期。', en: 'The finding has no due date; there is nothing to extend.' },
    todo: { zh: '可以登记整改承诺，写明各项措施的日期。', en: 'Record the commitment with the days of its measures.' },
  },
  'extension.not-later': {
    kind: 'invalid',
    text: {
      zh: '延期日期 {until} 不晚于现有期限 {dueDate}。',
      en: 'The day {until} is not later than the present due date, {dueDate}.',
    },
    todo: { zh: '请选择晚于 {dueDate} 的日期。', en: 'Choose a day after {dueDate}.' },
  },
  'extension.not-found': {
    kind: 'not-found',
    text: {
      zh: '这个问题没有延期申请 {extensionId}。',
      en: 'The finding has no request {extensionId} for an extension.',
    },
    todo: { zh: '请核对编号。', en: 'Check the id.' },
  },
  'extension.already-decided': {
    kind: 'forbidden-now',
    text: {
      zh: '延期申请 {extensionId} 已有结果。',
      en: 'The request {extensionId} for an extension has been decided.',
    },
    todo: { zh: '需要时请重新申请。', en: 'Ask again where more time is needed.' },
  },
  'completion.not-submitted': {
    kind: 'forbidden-now',
    text: {
      zh: '单位尚未提交完成情况，不能按“{kind:closingKind}”销号。',
      en: 'The unit has not submitted its completion; it cannot be closed as {kind:closingKind}.',
    },
    todo: {
      zh: '请先提交完成情况，或按“未整改”“无需整改”销号。',
      en: 'Submit the completion first, or close it as not rectified or not to be rectified.',
    },
  },
  'result.empty': {
    kind: 'invalid',
    text: {
      zh: '整改成效“{kind:result}”没有金额，也没有说明。',
      en: 'The result {kind:result} has neither amount nor note.',
    },
    todo: { zh: '请至少填写一项。', en: 'Give at least one of them.' },
  },
  'look-back.before-closing': {
    kind: 'invalid',
    text: {
      zh: '回头看的日期 {day} 早于销号日期 {closedOn}。',
      en: 'The day of the look-back, {day}, lies before the finding was closed, on {closedOn}.',
    },
    todo: { zh: '请选择不早于 {closedOn} 的日期。', en: 'Choose a day from {closedOn} on.' },
  },
  'look-back.moved-without-reason': {
    kind: 'invalid',
    text: {
      zh: '回头看已定于 {dueDate}，改期没有理由。',
      en: 'The look-back is planned for {dueDate}; no reason is given for moving it.',
    },
    todo: { zh: '请写明改期理由。', en: 'Say why it is moved.' },
  },
  'reopening.nothing-to-keep': {
    kind: 'invalid',
    text: {
      zh: '没有可以保留的{fact:survivingFact}。',
      en: 'Nothing of this kind can be kept: {fact:survivingFact}.',
    },
    todo: {
      zh: '请不要选择这一项；保留进展须同时保留承诺。',
      en: 'Leave it out; progress is kept with its commitment only.',
    },
  },
  'repeat.already-linked': {
    kind: 'forbidden-now',
    text: {
      zh: '该问题已认定为问题 {repeatOf} 的重复。',
      en: 'The finding is known as a repeat of {repeatOf} already.',
    },
    todo: { zh: '一个问题只关联一个前例。', en: 'A finding is linked to one earlier finding.' },
  },
  'repeat.itself': {
    kind: 'invalid',
    text: {
      zh: '问题 {findingId} 不能是它自己的重复，也不能与它的重复互为前例。',
      en: 'Finding {findingId} repeats neither itself nor a repeat of its own.',
    },
    todo: { zh: '请选择更早的问题。', en: 'Choose an earlier finding.' },
  },
  'repeat.other-unit': {
    kind: 'invalid',
    text: {
      zh: '问题 {findingId} 属于别的单位和对象。',
      en: 'Finding {findingId} belongs to another unit and another object.',
    },
    todo: { zh: '请选择同一单位或同一对象的问题。', en: 'Choose a finding of the same unit or object.' },
  },
} as const satisfies Record<string, RefusalEntry>;
