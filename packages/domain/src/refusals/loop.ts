import type { RefusalEntry } from './catalogue.ts';

/** Refusals of the loop's own decisions: organisations, evaluations, rules and money. */
export const loopRefusals = {
  'event.invalid': {
    kind: 'fault',
    text: {
      zh: '事件 {type} 的内容不合其定义（{cause}），没有保存。',
      en: 'Event {type} does not meet its definition ({cause}); nothing was saved.',
    },
    todo: {
      zh: '这是程序的错误，请把这条信息发给管理员。',
      en: 'This is a fault of the program; pass this message on to the administrator.',
    },
  },
  'organisation.not-found': {
    kind: 'not-found',
    text: { zh: '没有这个单位。', en: 'There is no such organisation.' },
    todo: { zh: '请核对编号，或先登记该单位。', en: 'Check the id, or register the organisation first.' },
  },
  'organisation.already-registered': {
    kind: 'conflict',
    text: {
      zh: '编号 {organisationId} 已登记为“{name}”。',
      en: 'Id {organisationId} is already registered as {name}.',
    },
    todo: { zh: '请使用已登记的单位，或改用别的编号。', en: 'Use the registered organisation, or another id.' },
  },
  'organisation.not-active': {
    kind: 'forbidden-now',
    text: {
      zh: '“{name}”已合并或撤销（{status:status}），不能再变更。',
      en: '{name} has been merged or withdrawn ({status:status}) and can no longer be changed.',
    },
    todo: { zh: '请改为操作承接其职责的单位。', en: 'Work with its successor.' },
  },
  'organisation.merged-into-itself': {
    kind: 'invalid',
    text: { zh: '“{name}”不能并入它自己。', en: '{name} cannot be merged into itself.' },
    todo: { zh: '请选择另一个单位。', en: 'Choose another organisation.' },
  },
  'organisation.supervises-itself': {
    kind: 'invalid',
    text: { zh: '“{name}”不能是它自己的主管单位。', en: '{name} cannot supervise itself.' },
    todo: { zh: '请选择另一个主管单位，或留空。', en: 'Choose another supervising organisation, or leave it empty.' },
  },
  'evaluation.not-found': {
    kind: 'not-found',
    text: { zh: '没有这次评价。', en: 'There is no such evaluation.' },
    todo: { zh: '请核对编号。', en: 'Check the id.' },
  },
  'evaluation.already-open': {
    kind: 'conflict',
    text: { zh: '编号 {evaluationId} 的评价已经存在。', en: 'Evaluation {evaluationId} exists already.' },
    todo: { zh: '请使用已有的评价，或改用别的编号。', en: 'Use the existing evaluation, or another id.' },
  },
  'evaluation.withdrawn': {
    kind: 'forbidden-now',
    text: { zh: '评价 {evaluationId} 已撤销。', en: 'Evaluation {evaluationId} has been withdrawn.' },
    todo: { zh: '如需继续，请重新开展评价。', en: 'Open a new evaluation if it is to go on.' },
  },
  'evaluation.years-out-of-order': {
    kind: 'invalid',
    text: {
      zh: '三个年度不合顺序：资金年度 {fundYear}，评价年度 {evaluationYear}，应用年度 {applyToYear}。',
      en: 'The three years are out of order: funds {fundYear}, evaluation {evaluationYear}, applied to {applyToYear}.',
    },
    todo: {
      zh: '资金年度不晚于评价年度，应用年度不早于评价年度。',
      en: 'Funds come no later than the evaluation, and it is applied no earlier than its own year.',
    },
  },
  'grade-scale.ambiguous': {
    kind: 'invalid',
    text: {
      zh: '等级标准在 {from} 至 {to} 分之间有重叠或空档次。',
      en: 'The grade scale overlaps or has an empty band between {from} and {to}.',
    },
    todo: { zh: '请改成互不重叠的分数段。', en: 'Give bands that do not overlap.' },
  },
  'stage.review-round': {
    kind: 'invalid',
    text: {
      zh: '内部复核要填第几轮（1至3），其他环节不填（{stage:stage}）。',
      en: 'The internal review has rounds 1 to 3; other stages have none ({stage:stage}).',
    },
    todo: { zh: '请补上或去掉复核轮次。', en: 'Add or remove the review round.' },
  },
  'stage.already-completed': {
    kind: 'forbidden-now',
    text: { zh: '环节 {stage:stage} 已经完成。', en: 'Stage {stage:stage} is completed already.' },
    todo: { zh: '请登记下一个环节。', en: 'Record the next stage.' },
  },
  'stage.round-out-of-order': {
    kind: 'invalid',
    text: {
      zh: '应登记第 {expected} 轮复核，而不是第 {reviewRound} 轮。',
      en: 'Review round {expected} comes next, not {reviewRound}.',
    },
    todo: { zh: '请按顺序登记三轮复核。', en: 'Record the three rounds in their order.' },
  },
  'stage.out-of-order': {
    kind: 'forbidden-now',
    text: {
      zh: '后面的环节 {later:stage} 已完成，不能再登记 {stage:stage}。',
      en: 'The later stage {later:stage} is completed; {stage:stage} can no longer be recorded.',
    },
    todo: { zh: '请在备注中说明，或登记再后面的环节。', en: 'Say so in a note, or record a later stage.' },
  },
  'stage.before-the-previous': {
    kind: 'invalid',
    text: {
      zh: '{stage:stage} 的日期 {on} 早于上一环节的 {previous}。',
      en: 'The day {on} of {stage:stage} lies before the previous stage, {previous}.',
    },
    todo: { zh: '请核对日期。', en: 'Check the day.' },
  },
  'outcome.empty': {
    kind: 'invalid',
    text: {
      zh: '得分和等级至少要填一项；结果无法证明的，请选“结果未能证明”。',
      en: 'Give a score or a grade, or say that results were not demonstrated.',
    },
    todo: { zh: '请补充得分或等级。', en: 'Add the score or the grade.' },
  },
  'outcome.not-demonstrated-with-score': {
    kind: 'invalid',
    text: {
      zh: '“结果未能证明”不能同时有得分或等级。',
      en: 'Results that were not demonstrated have neither score nor grade.',
    },
    todo: { zh: '请二者选一。', en: 'Choose one of the two.' },
  },
  'outcome.unknown-grade': {
    kind: 'invalid',
    text: {
      zh: '等级“{grade}”不在本次评价的等级标准中（{grades}）。',
      en: 'Grade {grade} is not on the scale of this evaluation ({grades}).',
    },
    todo: { zh: '请从等级标准中选择。', en: 'Choose a grade of the scale.' },
  },
  'outcome.score-without-grade': {
    kind: 'invalid',
    text: {
      zh: '得分 {score} 落在等级标准的空档里，没有对应等级。',
      en: 'Score {score} falls into a gap of the scale and has no grade.',
    },
    todo: { zh: '请填写等级并说明依据。', en: 'Give the grade and its basis.' },
  },
  'outcome.grade-contradicts-score': {
    kind: 'invalid',
    text: {
      zh: '得分 {score} 对应等级“{given}”，填写的是“{grade}”，且没有说明依据。',
      en: 'Score {score} gives grade {given}, but {grade} was stated without a basis.',
    },
    todo: {
      zh: '请更正其一，或说明依据（排名规则、封顶、重新定级、上级评定）。',
      en: 'Correct one of them, or state the basis (rank rule, cap, re-grade, higher level).',
    },
  },
  'outcome.dimension-twice': {
    kind: 'invalid',
    text: { zh: '维度 {dimension:dimension} 出现两次。', en: 'Dimension {dimension:dimension} appears twice.' },
    todo: { zh: '请每个维度只填一次。', en: 'Give each dimension once.' },
  },
  'outcome.dimension-above-weight': {
    kind: 'invalid',
    text: {
      zh: '维度 {dimension:dimension} 的得分 {score} 超过其分值 {weight}。',
      en: 'The score {score} of dimension {dimension:dimension} exceeds its weight {weight}.',
    },
    todo: { zh: '请核对得分和分值。', en: 'Check score and weight.' },
  },
  'outcome.weights-do-not-add-up': {
    kind: 'invalid',
    text: {
      zh: '四个维度的分值合计为 {sum}，应为100。',
      en: 'The weights of the four dimensions add up to {sum} instead of 100.',
    },
    todo: { zh: '请核对各维度分值。', en: 'Check the weights.' },
  },
  'outcome.dimensions-do-not-add-up': {
    kind: 'invalid',
    text: {
      zh: '各维度得分合计为 {sum}，与总分 {total} 不一致。',
      en: 'The dimension scores add up to {sum}, the total says {total}.',
    },
    todo: { zh: '请核对各维度得分或总分。', en: 'Check the dimension scores or the total.' },
  },
  'outcome.already-recorded': {
    kind: 'forbidden-now',
    text: { zh: '评价结果已登记（{status:status}）。', en: 'The outcome has been recorded already ({status:status}).' },
    todo: { zh: '如需更正，请用“修订”并说明理由。', en: 'Revise it with a reason if it is to change.' },
  },
  'outcome.not-recorded': {
    kind: 'forbidden-now',
    text: { zh: '评价 {evaluationId} 还没有登记结果。', en: 'Evaluation {evaluationId} has no outcome yet.' },
    todo: { zh: '请先登记评价结果。', en: 'Record the outcome first.' },
  },
  'outcome.not-confirmed': {
    kind: 'forbidden-now',
    text: { zh: '评价结果尚未确认（{status:status}）。', en: 'The outcome is not confirmed yet ({status:status}).' },
    todo: { zh: '请先确认评价结果。', en: 'Confirm the outcome first.' },
  },
  'objection.too-late': {
    kind: 'forbidden-now',
    text: {
      zh: '评价结果已确认（{status:status}），不能再提异议。',
      en: 'The outcome is final ({status:status}); it is too late for an objection.',
    },
    todo: { zh: '如结果有误，请修订评价结果。', en: 'If it is wrong, revise the outcome.' },
  },
  'objection.already-raised': {
    kind: 'conflict',
    text: { zh: '编号 {objectionId} 的异议已经提出。', en: 'Objection {objectionId} has been raised already.' },
    todo: { zh: '请答复已有的异议，或改用别的编号。', en: 'Answer the existing one, or use another id.' },
  },
  'objection.not-found': {
    kind: 'not-found',
    text: { zh: '没有异议 {objectionId}。', en: 'There is no objection {objectionId}.' },
    todo: { zh: '请核对编号。', en: 'Check the id.' },
  },
  'objection.already-answered': {
    kind: 'forbidden-now',
    text: { zh: '异议 {objectionId} 已答复。', en: 'Objection {objectionId} has been answered.' },
    todo: { zh: '每条异议只答复一次。', en: 'Each objection is answered once.' },
  },
  'objection.unanswered': {
    kind: 'forbidden-now',
    text: {
      zh: '还有 {open} 条异议没有答复，不能确认。',
      en: '{open} objections are unanswered; the outcome cannot be confirmed.',
    },
    todo: { zh: '请先答复全部异议。', en: 'Answer every objection first.' },
  },
  'rule-set.not-found': {
    kind: 'not-found',
    text: { zh: '没有规则 {ruleSetId}。', en: 'There is no rule set {ruleSetId}.' },
    todo: { zh: '请核对编号。', en: 'Check the id.' },
  },
  'rule-set.version-not-found': {
    kind: 'not-found',
    text: { zh: '规则 {ruleSetId} 没有第 {version} 版。', en: 'Rule set {ruleSetId} has no version {version}.' },
    todo: { zh: '请从已有版本中选择。', en: 'Choose an existing version.' },
  },
  'rule-set.retired': {
    kind: 'forbidden-now',
    text: { zh: '规则 {ruleSetId} 已停用。', en: 'Rule set {ruleSetId} has been retired.' },
    todo: { zh: '请用另一个编号起草规则。', en: 'Draft rules under another id.' },
  },
  'rule-set.no-ceiling': {
    kind: 'invalid',
    text: {
      zh: '规则 {ruleSetId} 没有规定总额上限，或上限无法计算。',
      en: 'Rule set {ruleSetId} states no ceiling, or one that cannot be computed.',
    },
    todo: { zh: '请在规则中写明总额上限后再采用。', en: 'State the ceiling in the rules and adopt them again.' },
  },
  'rule-set.not-governing': {
    kind: 'conflict',
    text: {
      zh: '规则 {ruleSetId} 第 {version} 版并未适用于 {fiscalYear} 年。',
      en: 'Version {version} of rule set {ruleSetId} does not govern {fiscalYear}.',
    },
    todo: { zh: '请按现行规则重新测算。', en: 'Work it out again by the rules in force.' },
  },
  'rule-set.unknown-parameter': {
    kind: 'invalid',
    text: {
      zh: '规则没有参数“{parameter}”，只有：{known}。',
      en: 'The rules have no parameter {parameter}; they have: {known}.',
    },
    todo: { zh: '请核对参数名。', en: 'Check the name of the parameter.' },
  },
  'rule-set.parameter-out-of-range': {
    kind: 'invalid',
    text: {
      zh: '参数“{parameter}”的值 {value} 不在允许范围（{from} 至 {to}）。',
      en: 'The value {value} of {parameter} is outside its range ({from} to {to}).',
    },
    todo: { zh: '请填写范围以内的值；金额以分为单位。', en: 'Stay within the range; amounts are in fen.' },
  },
  'import.not-found': {
    kind: 'not-found',
    text: { zh: '没有这次导入。', en: 'There is no such import.' },
    todo: { zh: '请核对编号。', en: 'Check the id.' },
  },
  'import.plan-incomplete': {
    kind: 'forbidden-now',
    text: {
      zh: '导入计划不完整（{planned}/{steps} 步）。',
      en: 'The plan of the import is incomplete ({planned} of {steps} steps).',
    },
    todo: { zh: '请重新提交导入。', en: 'Commit the import again.' },
  },
  'import.not-taking-back': {
    kind: 'forbidden-now',
    text: {
      zh: '导入没有在撤回（{status:importStatus}）。',
      en: 'The import is not being taken back ({status:importStatus}).',
    },
    todo: { zh: '请先开始撤回。', en: 'Begin to take it back first.' },
  },
} as const satisfies Record<string, RefusalEntry>;
