import type { RefusalEntry } from './catalogue.ts';

/** The engine cannot answer. */
const engineRefusals = {
  'rules.timed-out': {
    kind: 'unavailable',
    text: {
      zh: '规则在 {timeoutMs} 毫秒内没有算完，已中止。',
      en: 'The rules did not finish within {timeoutMs} ms and were stopped.',
    },
    todo: { zh: '请减少规则的行数或条件，或稍后重试。', en: 'Use fewer rows or conditions, or try again later.' },
  },
  'rules.engine-died': {
    kind: 'unavailable',
    text: {
      zh: '规则引擎异常退出，重启后仍未能算完。',
      en: 'The rule engine stopped and, restarted once, stopped again.',
    },
    todo: { zh: '请稍后重试；仍不行请联系管理员。', en: 'Try again later; if it persists ask the administrator.' },
  },
  'rules.engine-closed': {
    kind: 'unavailable',
    text: { zh: '系统正在停止，规则没有计算。', en: 'The system is shutting down; the rules were not evaluated.' },
    todo: { zh: '请在重新启动后再试。', en: 'Try again once it has started again.' },
  },
  'rules.engine-failed': {
    kind: 'fault',
    text: { zh: '规则引擎不能计算这张表：{cause}', en: 'The rule engine cannot evaluate this table: {cause}' },
    todo: { zh: '请检查规则后重试，或联系管理员。', en: 'Check the rules and try again, or ask the administrator.' },
  },
  'rules.engines-disagree': {
    kind: 'fault',
    text: {
      zh: '规则引擎选中第 {engineRow} 行，核对程序选中第 {row} 行；为避免错算，没有给出结果。',
      en: 'The rule engine chose row {engineRow}, the cross-check row {row}; no result is given rather than a wrong one.',
    },
    todo: { zh: '请联系管理员并附上规则文件。', en: 'Ask the administrator and attach the rule set.' },
  },
  'rules.other-definition': {
    kind: 'conflict',
    text: { zh: '这条建议不是由这份规则得出的。', en: 'This proposal was not made by this rule set.' },
    todo: { zh: '请用当时采用的规则版本来说明。', en: 'Explain it by the version that was adopted then.' },
  },
} as const satisfies Record<string, RefusalEntry>;

/** What is wrong in a rule set, by row and cell. */
const definitionRefusals = {
  'rules.ill-formed-text': {
    kind: 'invalid',
    text: { zh: '文字“{value}”含有不完整的字符。', en: 'The text {value} contains half a character.' },
    todo: { zh: '请重新输入这段文字。', en: 'Type the text again.' },
  },
  'rules.number-out-of-range': {
    kind: 'invalid',
    text: {
      zh: '数值 {value} 超出范围（绝对值不超过 9×10^15，小数不超过六位）。',
      en: 'The number {value} is out of range (at most 9×10^15 either way, six decimals).',
    },
    todo: { zh: '请核对数值和单位（金额以分为单位）。', en: 'Check the number and its unit (amounts are in fen).' },
  },
  'rules.unknown-parameter': {
    kind: 'invalid',
    text: {
      zh: '第 {row} 行用到的参数“{parameter}”没有定义。',
      en: 'Row {row} uses the parameter {parameter}, which is not defined.',
    },
    todo: { zh: '请在参数表中补上该参数，或直接写百分比。', en: 'Define the parameter, or write the percentage out.' },
  },
  'rules.percentage-out-of-range': {
    kind: 'invalid',
    text: { zh: '{percent}% 超出范围（-100% 至 1000%）。', en: '{percent} % is out of range (−100 % to 1000 %).' },
    todo: {
      zh: '核减不能超过全部金额；请核对百分比。',
      en: 'A cut cannot exceed the whole amount; check the percentage.',
    },
  },
  'rules.unreachable-row': {
    kind: 'invalid',
    text: {
      zh: '第 {row} 行永远轮不到：第 {by} 行已包含它的全部情形。',
      en: 'Row {row} is never reached: row {by} covers everything it covers.',
    },
    todo: { zh: '请调整行的次序，或删去其中一行。', en: 'Change the order of the rows, or delete one of them.' },
  },
  'rules.duplicate-row-id': {
    kind: 'invalid',
    text: { zh: '第 {row} 行的编号“{id}”与第 {other} 行相同。', en: 'Row {row} has the id {id}, as row {other} has.' },
    todo: { zh: '请换一个编号。', en: 'Choose another id.' },
  },
  'rules.conflicting-effects': {
    kind: 'invalid',
    text: {
      zh: '第 {row} 行的措施互相矛盾或重复：{effects}。',
      en: 'The effects of row {row} contradict or repeat each other: {effects}.',
    },
    todo: {
      zh: '维持、调整、由人确定三者只能选一，其他措施只写一次。',
      en: 'Choose one of keep, change and judgement; state each other effect once.',
    },
  },
  'rules.no-amount': {
    kind: 'invalid',
    text: { zh: '第 {row} 行没有说明金额怎么办。', en: 'Row {row} does not say what happens to the amount.' },
    todo: { zh: '请加上维持、调整或由人确定。', en: 'Add keep, change or judgement.' },
  },
  'rules.bounds-reversed': {
    kind: 'invalid',
    text: {
      zh: '第 {row} 行的下限 {atLeast}% 高于上限 {atMost}%。',
      en: 'In row {row} the lower bound {atLeast} % is above the upper bound {atMost} %.',
    },
    todo: { zh: '请对调上下限。', en: 'Swap the bounds.' },
  },
  'rules.empty-interval': {
    kind: 'invalid',
    text: {
      zh: '第 {row} 行“{fact}”的区间 {interval} 里没有任何值。',
      en: 'In row {row} the interval {interval} of {fact} contains nothing.',
    },
    todo: { zh: '请核对区间的两端和是否含端点。', en: 'Check both ends and whether they are included.' },
  },
  'rules.wrong-type': {
    kind: 'invalid',
    text: {
      zh: '第 {row} 行“{fact}”的条件类型不对：应为 {expected}。',
      en: 'In row {row} the condition on {fact} has the wrong type: it takes {expected}.',
    },
    todo: {
      zh: '文字、数字、是否不能混用，区间只用于数字。',
      en: 'Texts, numbers and yes/no cannot be mixed; intervals are for numbers.',
    },
  },
  'rules.unknown-value': {
    kind: 'invalid',
    text: {
      zh: '第 {row} 行“{fact}”不会取值“{value}”，只有：{known}。',
      en: 'In row {row} {fact} is never {value}; it is one of: {known}.',
    },
    todo: { zh: '请改为列出的值。', en: 'Use one of the listed values.' },
  },
  'rules.unknown-grade': {
    kind: 'invalid',
    text: {
      zh: '第 {row} 行的等级“{grade}”不在等级标准里（{known}）。',
      en: 'The grade {grade} of row {row} is not in the scale ({known}).',
    },
    todo: { zh: '请改用等级标准里的词。', en: 'Use a grade of the scale.' },
  },
  'rules.grade-gap': {
    kind: 'invalid',
    text: {
      zh: '等级“{grade}”有情形没有任何一行适用：{example}。',
      en: 'For the grade {grade} there are cases that no row matches: {example}.',
    },
    todo: { zh: '请补上一行，或放宽某一行的条件。', en: 'Add a row, or widen the conditions of one.' },
  },
} as const satisfies Record<string, RefusalEntry>;

export const rulesRefusals = { ...engineRefusals, ...definitionRefusals } as const satisfies Record<
  string,
  RefusalEntry
>;
