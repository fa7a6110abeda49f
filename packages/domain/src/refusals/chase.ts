import type { RefusalEntry } from './catalogue.ts';

/** Refusals about chasing findings: steps that were issued, and the sweep that issues them. */
export const chaseRefusals = {
  'reminder.not-issued': {
    kind: 'not-found',
    text: { zh: '没有发出过催办 {stepKey}。', en: 'No reminder {stepKey} has been issued.' },
    todo: { zh: '请在催办列表中核对编号。', en: 'Look up its key in the list of reminders.' },
  },
  'reminder.only-today': {
    kind: 'invalid',
    text: {
      zh: '只能发出今天（{today}）的催办，不能发出 {on} 的。',
      en: 'Reminders are issued for today ({today}) alone, not for {on}.',
    },
    todo: { zh: '查看其他日期请加 --dry-run。', en: 'Add --dry-run to look at another day.' },
  },
  'sweep.halted': {
    kind: 'forbidden-now',
    text: {
      zh: '催办巡查已停止：{doubt:clockDoubt}（时钟 {at}，相差 {hours} 小时）。',
      en: 'The sweep has stopped: {doubt:clockDoubt} (clock {at}, off by {hours} hours).',
    },
    todo: {
      zh: '请核对服务器时钟；确认无误后用 bihuan reminders --confirm-clock 理由 恢复。',
      en: 'Check the clock of the server; once it is right, go on with bihuan reminders --confirm-clock REASON.',
    },
  },
  'sweep.not-run': {
    kind: 'unavailable',
    text: {
      zh: '催办巡查没有按时运行（应每 {minutes} 分钟一次，上次完成于 {last}）。',
      en: 'The sweep did not run in its time (every {minutes} minutes; the last one ended {last}).',
    },
    todo: { zh: '请查看服务日志中的原因。', en: 'Look for the cause in the log of the service.' },
  },
  'sweep.not-here': {
    kind: 'unavailable',
    text: { zh: '这个服务不运行催办巡查。', en: 'This service does not run the sweep.' },
    todo: { zh: '请在运行催办的服务上执行。', en: 'Ask the service that runs it.' },
  },
} as const satisfies Record<string, RefusalEntry>;
