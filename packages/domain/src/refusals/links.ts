import type { RefusalEntry } from './catalogue.ts';

/** Refusals of the links by which a unit acts, and its calendar reads, without signing in. */
export const linkRefusals = {
  'link.not-valid': {
    kind: 'not-found',
    text: { zh: '这个办理链接无效、已过期或已停用。', en: 'This link is not valid: it has expired, or is off.' },
    todo: {
      zh: '请登录系统办理，或等待下一条提醒消息中的新链接。',
      en: 'Sign in instead, or use the link of the next reminder.',
    },
  },
  'link.not-a-person': {
    kind: 'invalid',
    text: { zh: '办理链接只发给具体的人。', en: 'Such a link is sent to a person alone.' },
    todo: { zh: '请先为该单位登记联系人。', en: 'Fill the post of the unit’s contact first.' },
  },
  'feed.not-valid': {
    kind: 'not-found',
    text: { zh: '这个日历订阅地址无效或已停用。', en: 'This address for a calendar is not valid, or is off.' },
    todo: {
      zh: '请登录系统，在“期限日历”中重新生成。',
      en: 'Sign in and make a new one under “Calendar of terms”.',
    },
  },
  'feed.not-allowed': {
    kind: 'forbidden-now',
    text: { zh: '本辖区没有启用日历订阅。', en: 'Calendars may not subscribe in this jurisdiction.' },
    todo: { zh: '请用日历文件，或者请系统管理员启用。', en: 'Use the file instead, or ask an administrator.' },
  },
  'feed.needs-account': {
    kind: 'forbidden-now',
    text: { zh: '日历订阅属于一个账户。', en: 'An address for a calendar belongs to an account.' },
    todo: { zh: '请用本人的账户登录后生成。', en: 'Sign in with your own account and make it there.' },
  },
} as const satisfies Record<string, RefusalEntry>;
