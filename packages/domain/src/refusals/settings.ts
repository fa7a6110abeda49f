import type { RefusalEntry } from './catalogue.ts';

/** Refusals of what is set for a jurisdiction: calendars of its working days, ladders of its reminders. */
export const settingsRefusals = {
  'calendar.year-out-of-reach': {
    kind: 'invalid',
    text: {
      zh: '工作日只计算 1990 至 2199 年，不含 {value}。',
      en: 'Working days are counted from 1990 to 2199; {value} lies outside.',
    },
    todo: { zh: '请核对日期的年份。', en: 'Check the year of the date.' },
  },
  'calendar.day-of-another-year': {
    kind: 'invalid',
    text: { zh: '{day} 不在 {year} 年内。', en: '{day} does not lie in {year}.' },
    todo: { zh: '请把它写进它所在年份的日历。', en: 'Put it into the calendar of its own year.' },
  },
  'calendar.day-twice': {
    kind: 'invalid',
    text: { zh: '{day} 写了不止一次。', en: '{day} is stated more than once.' },
    todo: { zh: '请只保留一次。', en: 'State it once.' },
  },
  'calendar.day-off-and-worked': {
    kind: 'invalid',
    text: { zh: '{day} 既列为放假又列为上班。', en: '{day} is stated both as a day off and as one that is worked.' },
    todo: { zh: '请对照通知，从其中一处去掉。', en: 'Look at the notice and take it out of one of the two.' },
  },
  'calendar.not-a-weekend-day': {
    kind: 'invalid',
    text: { zh: '{day} 不是周六或周日，本来就上班。', en: '{day} is no Saturday or Sunday; it is worked anyway.' },
    todo: { zh: '调休上班日只填周末的日期。', en: 'State only weekend days that are worked.' },
  },
  'calendar.reason-missing': {
    kind: 'invalid',
    text: {
      zh: '{year} 年的日历已经发布过，更正须说明理由。',
      en: 'The calendar of {year} has been published before; a correction needs its reason.',
    },
    todo: { zh: '请填写更正的理由。', en: 'Say why it is corrected.' },
  },
} as const satisfies Record<string, RefusalEntry>;
