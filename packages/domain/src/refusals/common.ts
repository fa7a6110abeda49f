import type { RefusalEntry } from './catalogue.ts';

/** Refusals about values and requests that any part may raise. */
export const commonRefusals = {
  'money.out-of-range': {
    kind: 'invalid',
    text: { zh: '金额“{value}”超出范围（须为整数分，绝对值不超过90万亿元）。', en: 'Amount {value} is out of range (integer fen, at most 9×10^15 either way).' },
    todo: { zh: '请核对金额和单位（元、万元、亿元）。', en: 'Check the amount and its unit (元, 万元, 亿元).' },
  },
  'money.not-a-number': {
    kind: 'invalid',
    text: { zh: '“{value}”不是金额。', en: '{value} is not an amount of money.' },
    todo: { zh: '请填写数字，例如 1,234.56。', en: 'Write a number such as 1,234.56.' },
  },
  'money.fraction-of-a-fen': {
    kind: 'invalid',
    text: { zh: '“{value}{unit}”精确到分以下。', en: '{value} {unit} is finer than one fen.' },
    todo: { zh: '请把金额写到分为止。', en: 'State the amount to the fen.' },
  },
  'money.bad-percentage': {
    kind: 'invalid',
    text: { zh: '“{value}”不是百分比。', en: '{value} is not a percentage.' },
    todo: { zh: '请填写数字，例如 -30 或 12.5。', en: 'Write a number such as -30 or 12.5.' },
  },
  'date.does-not-exist': {
    kind: 'invalid',
    text: { zh: '日期“{value}”不存在。', en: 'The date {value} does not exist.' },
    todo: { zh: '请按 YYYY-MM-DD 填写一个真实的日期。', en: 'Write a real date as YYYY-MM-DD.' },
  },
  'command.id-reused': {
    kind: 'invalid',
    text: { zh: '操作编号“{commandId}”已用于另一项内容不同的操作。', en: 'The command id {commandId} has been used for a command with other content.' },
    todo: { zh: '请换一个新的编号（Idempotency-Key）重新提交。', en: 'Submit again with a new id (Idempotency-Key).' },
  },
  'conflict.stale-revision': {
    kind: 'conflict',
    text: { zh: '您看到的是第 {expected} 版，现在已是第 {actual} 版：{meanwhile}', en: 'You saw revision {expected}; it is now {actual}: {meanwhile}' },
    todo: { zh: '请查看期间的变更，再决定是否重新提交。', en: 'Look at what changed in the meantime and decide again.' },
  },
} as const satisfies Record<string, RefusalEntry>;
