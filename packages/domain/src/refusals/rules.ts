import type { RefusalEntry } from './catalogue.ts';

/** The engine cannot answer. */
export const rulesRefusals = {
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
      zh: '表“{table}”：规则引擎选中第 {engineRow} 行，核对程序选中第 {row} 行；为避免错算，没有给出结果。',
      en: 'Table {table}: the rule engine chose row {engineRow}, the cross-check row {row}; no result is given rather than a wrong one.',
    },
    todo: { zh: '请联系管理员并附上规则文件。', en: 'Ask the administrator and attach the rule set.' },
  },
  'rules.other-definition': {
    kind: 'conflict',
    text: { zh: '这条建议不是由这份规则得出的。', en: 'This proposal was not made by this rule set.' },
    todo: { zh: '请用当时采用的规则版本来说明。', en: 'Explain it by the version that was adopted then.' },
  },
  'simulation.no-rules': {
    kind: 'forbidden-now',
    text: { zh: '{fiscalYear} 年还没有采用规则。', en: 'No rules govern {fiscalYear} yet.' },
    todo: { zh: '请指明要试算的规则，如 library:P1。', en: 'Name the rules to try, such as library:P1.' },
  },
  'simulation.no-sweep': {
    kind: 'invalid',
    text: { zh: '没有说明逐档试哪个参数。', en: 'No sweep was asked for.' },
    todo: {
      zh: '请写明 sweep：参数、从多少到多少，如 poor-cut 从 0 到 50。',
      en: 'State the sweep: a parameter, from and to, such as poor-cut from 0 to 50.',
    },
  },
  'simulation.failed': {
    kind: 'fault',
    text: { zh: '试算中断：{cause}', en: 'The simulation broke off: {cause}' },
    todo: { zh: '请重试；仍不行请联系管理员。', en: 'Try again; if it persists ask the administrator.' },
  },
} as const satisfies Record<string, RefusalEntry>;
