import { wordsOf } from '../i18n/language.ts';

const channels = {
  inbox: { zh: '站内消息', en: 'inbox' },
  smtp: { zh: '邮件', en: 'mail' },
  wecom: { zh: '企业微信', en: 'WeCom' },
  dingtalk: { zh: '钉钉', en: 'DingTalk' },
  webhook: { zh: '外部系统', en: 'webhook' },
  http: { zh: '短信或政务消息', en: 'text message' },
} as const;
const useWords = wordsOf('channel', channels);

/** What a channel of messages is called; one that only a newer release knows is shown as it is. */
export function useChannel(): (channel: string) => string {
  const t = useWords();
  return (channel) => (channel in channels ? t(channel as keyof typeof channels) : channel);
}
