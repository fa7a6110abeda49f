import type { RefusalEntry } from './catalogue.ts';

/** Refusals about chasing findings: steps that were issued, and the sweep that issues them. */
export const chaseRefusals = {
  'reminder.not-issued': {
    kind: 'not-found',
    text: { zh: '没有发出过催办 {stepKey}。', en: 'No reminder {stepKey} has been issued.' },
    todo: { zh: '请在催办列表中核对编号。', en: 'Look up its key in the list of reminders.' },
  },
} as const satisfies Record<string, RefusalEntry>;
