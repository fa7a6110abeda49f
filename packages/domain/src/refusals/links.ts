import type { RefusalEntry } from './catalogue.ts';

/** Refusals of the links by which a unit acts without signing in. */
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
} as const satisfies Record<string, RefusalEntry>;
