import type { RefusalEntry } from './catalogue.ts';

/** Refusals in the life of a letter and of its number. */
export const letterRefusals = {
  'letter.not-found': {
    kind: 'not-found',
    text: { zh: '没有这件文书。', en: 'There is no such letter.' },
    todo: { zh: '请核对编号。', en: 'Check the id.' },
  },
  'letter.already-drafted': {
    kind: 'conflict',
    text: { zh: '编号 {letterId} 的文书已经拟稿。', en: 'Letter {letterId} has been drafted already.' },
    todo: { zh: '请使用已有的文书，或改用别的编号。', en: 'Use the existing letter, or another id.' },
  },
  'letter.move-not-allowed': {
    kind: 'forbidden-now',
    text: {
      zh: '文书现为“{status:letterStatus}”，不能{move:letterMove}。',
      en: 'The letter is {status:letterStatus}; this is not possible now: {move:letterMove}.',
    },
    todo: { zh: '现在可以：{allowed:letterMove}。', en: 'Possible now: {allowed:letterMove}.' },
  },
  'letter.voided': {
    kind: 'forbidden-now',
    text: {
      zh: '文书已经作废，不能{move:letterMove}。',
      en: 'The letter has been voided; this is not possible any more: {move:letterMove}.',
    },
    todo: { zh: '需要时请另拟一件。', en: 'Draft another one where it is needed.' },
  },
  'letter.nobody-signs': {
    kind: 'invalid',
    text: { zh: '没有写明由谁签发。', en: 'Nobody is named as signing it off.' },
    todo: { zh: '请填写签发人编号或职务。', en: 'Give the id of a person, or a role.' },
  },
  'letter.no-recipient': {
    kind: 'forbidden-now',
    text: { zh: '文书还没有主送单位，不能签发。', en: 'The letter has no recipient yet; it cannot be signed off.' },
    todo: { zh: '请先修改文书，写明主送单位。', en: 'Amend it and name its recipients first.' },
  },
  'letter.unknown-recipient': {
    kind: 'invalid',
    text: { zh: '没有登记编号为 {organisationId} 的单位。', en: 'No organisation {organisationId} is registered.' },
    todo: { zh: '请核对单位编号。', en: 'Check the id of the organisation.' },
  },
  'letter.day-before': {
    kind: 'invalid',
    text: {
      zh: '日期 {on} 早于上一步的日期 {earliest}。',
      en: 'The day {on} lies before that of the step before, {earliest}.',
    },
    todo: { zh: '请填写不早于 {earliest} 的日期。', en: 'Give a day from {earliest} on.' },
  },
  'letter.number-known': {
    kind: 'conflict',
    text: { zh: '这件文书已登记外部文号“{text}”。', en: 'The letter has the external number {text} already.' },
    todo: { zh: '如有误，请作废后另拟一件。', en: 'Void the letter and draft another one where it is wrong.' },
  },
  'letter.number-ours': {
    kind: 'invalid',
    text: {
      zh: '“{text}”是本系统编号的写法（“{word}”由本系统编号），不能作为外部文号。',
      en: '{text} is written like a number of our own register, which gives those with {word}.',
    },
    todo: { zh: '请核对文号，或由本系统编号。', en: 'Check the number, or let the register give one.' },
  },
  'letter.numbered-elsewhere': {
    kind: 'fault',
    text: {
      zh: '文书 {letterId} 的文号由其他系统给出。',
      en: 'The number of letter {letterId} comes from another system.',
    },
    todo: { zh: '请联系系统管理员。', en: 'Tell whoever looks after the system.' },
  },
  'letter.not-a-recipient': {
    kind: 'invalid',
    text: {
      zh: '单位 {organisationId} 不是这件文书的主送或抄送单位。',
      en: 'Organisation {organisationId} is neither a recipient of the letter nor gets a copy.',
    },
    todo: { zh: '请选择主送或抄送单位。', en: 'Choose one of its recipients.' },
  },
  'letter.nothing-to-say': {
    kind: 'invalid',
    text: {
      zh: '没有可以写入“{kind:letterKind}”的内容。',
      en: 'There is nothing that a {kind:letterKind} could be about.',
    },
    todo: {
      zh: '请给出这类文书所依据的问题、评价或挂钩表行。',
      en: 'Name the findings, the evaluation or the allocation line that it rests on.',
    },
  },
  'letter.findings-of-several-units': {
    kind: 'invalid',
    text: { zh: '所选问题属于不同的单位。', en: 'The findings chosen belong to different units.' },
    todo: { zh: '请按单位分别拟稿。', en: 'Draft one letter for each unit.' },
  },
  'letter.findings-of-several-objects': {
    kind: 'invalid',
    text: { zh: '所选问题属于不同的评价。', en: 'The findings chosen belong to different evaluations.' },
    todo: { zh: '请按评价分别拟稿。', en: 'Draft one letter for each evaluation.' },
  },
  'letter.lines-of-several-departments': {
    kind: 'invalid',
    text: {
      zh: '所选各行属于不同的年度或主管部门。',
      en: 'The lines chosen belong to different years or departments.',
    },
    todo: { zh: '请按年度和主管部门分别拟稿。', en: 'Draft one letter for each year and department.' },
  },
  'report.no-evaluations': {
    kind: 'not-found',
    text: { zh: '{year} 年没有绩效评价。', en: 'Nothing was evaluated in {year}.' },
    todo: { zh: '请核对评价年度。', en: 'Check the year of the evaluations.' },
  },
  'letter.policy-changes-alone': {
    kind: 'invalid',
    text: {
      zh: '涉及政策调整的只能是催办函、督办函，且不同时写问题、资金等其他事项。',
      en: 'Only a reminder or a supervision is about policy changes, and then about nothing else, findings and money among it.',
    },
    todo: { zh: '请分别拟稿。', en: 'Draft one letter for each.' },
  },
  'letter.policy-changes-of-several-offices': {
    kind: 'invalid',
    text: { zh: '所选政策调整由不同的单位承担。', en: 'The policy changes chosen are those of different offices.' },
    todo: { zh: '请按单位分别拟稿。', en: 'Draft one letter for each office.' },
  },
  'letter.policy-change-not-overdue': {
    kind: 'forbidden-now',
    text: {
      zh: '政策调整 {policyChangeId} 在 {on} 没有逾期。',
      en: 'Policy change {policyChangeId} is not overdue on {on}.',
    },
    todo: {
      zh: '催办和督办只针对已采纳而逾期未落实的政策调整。',
      en: 'Reminders and supervision are for changes that were adopted and are past their term.',
    },
  },
  'letter.not-overdue': {
    kind: 'forbidden-now',
    text: { zh: '问题 {findingId} 在 {on} 没有逾期。', en: 'Finding {findingId} is not overdue on {on}.' },
    todo: { zh: '催办和督办只针对逾期的问题。', en: 'Reminders and supervision are for overdue findings.' },
  },
  'letter.not-decided': {
    kind: 'forbidden-now',
    text: {
      zh: '“{kind:letterKind}”所通知的事项还没有决定。',
      en: 'What a {kind:letterKind} tells has not been decided yet.',
    },
    todo: { zh: '请先作出决定，再拟稿。', en: 'Decide first, then draft the letter.' },
  },
  'letter.not-issued': {
    kind: 'not-found',
    text: { zh: '这件文书没有 {format} 文件。', en: 'The letter has no {format} file.' },
    todo: { zh: '请选择其他格式。', en: 'Choose another format.' },
  },
  'letter-words.malformed': {
    kind: 'invalid',
    text: { zh: '“{value}”不能作为文号用字。', en: '{value} cannot be the word of a number.' },
    todo: { zh: '请填写 1 至 20 个汉字、字母或数字。', en: 'Write 1 to 20 letters or digits.' },
  },
  'letter-words.twice': {
    kind: 'invalid',
    text: { zh: '文号用字“{word}”用于不止一类文书。', en: 'The word {word} stands for more than one kind of letter.' },
    todo: { zh: '请为每类文书填写不同的字。', en: 'Give every kind a word of its own.' },
  },
  'letter-words.of-another-kind': {
    kind: 'invalid',
    text: {
      zh: '文号用字“{word}”曾用于“{kind:letterKind}”，不能改作他用。',
      en: 'The word {word} has been that of the {kind:letterKind}; another kind cannot have it.',
    },
    todo: { zh: '请换一个字，以免文号重复。', en: 'Choose another word, so that no number comes twice.' },
  },
} as const satisfies Record<string, RefusalEntry>;
