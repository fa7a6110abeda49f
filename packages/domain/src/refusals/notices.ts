import type { RefusalEntry } from './catalogue.ts';

/** Refusals of what renders letters and messages. */
export const noticeRefusals = {
  'notice.view-unfit': {
    kind: 'invalid',
    text: {
      zh: '文书“{kind}”所需的内容不全或不合格式：{faults}。',
      en: 'What the document {kind} needs is incomplete or not in form: {faults}.',
    },
    todo: { zh: '请补全或更正所列各项后重试。', en: 'Complete or correct what is listed and try again.' },
  },
} as const satisfies Record<string, RefusalEntry>;
