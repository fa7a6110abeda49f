import type { RefusalEntry } from './catalogue.ts';

/** Refusals of reports. */
export const reportRefusals = {
  'report.one-subject': {
    kind: 'invalid',
    text: {
      zh: '逐年情况只能查一个对象或一个单位。',
      en: 'Year over year is asked of one object or of one unit.',
    },
    todo: { zh: '请在 objectId 和 unitId 中填写一个。', en: 'State objectId or unitId, one of them.' },
  },
} as const satisfies Record<string, RefusalEntry>;
