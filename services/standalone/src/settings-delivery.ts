import { isAddressRange } from '@bihuan/scheduler/address-range';
import { type Setting, setting } from './setting.ts';

/** A server that mail is handed to; null where none is set. */
export interface SmtpSetting {
  readonly host: string;
  readonly port: number;
  readonly tls: 'implicit' | 'required' | 'when-offered' | 'never';
  readonly user: string | null;
  readonly password: string | null;
}

/** Null when nothing is set; undefined when what is set is not usable. */
type Optional<Value> = { readonly value: Value | null };
const none = { value: null };

const tlsChoices = ['required', 'when-offered', 'never'] as const;

/** `smtp://user:password@host:587?tls=required`, `smtps://host` for TLS from the first byte. */
function smtpOf(text: string): Optional<SmtpSetting> | undefined {
  if (text === '') return none;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '') return undefined;
  const isImplicit = url.protocol === 'smtps:';
  const asked = url.searchParams.get('tls') ?? 'required';
  const tls = isImplicit ? 'implicit' : tlsChoices.find((choice) => choice === asked);
  if (tls === undefined) return undefined;
  const part = (encoded: string) => (encoded === '' ? null : decodeURIComponent(encoded));
  const port = url.port === '' ? (isImplicit ? 465 : 587) : Number(url.port);
  return { value: { host: url.hostname, port, tls, user: part(url.username), password: part(url.password) } };
}

function mailboxOf(text: string): Optional<{ readonly name: string; readonly address: string }> | undefined {
  if (text === '') return none;
  const [, name = '', address = text] = /^([^<>]*)<([^<>]+)>$/.exec(text) ?? [];
  return /^[^\s@<>]+@[^\s@<>]+$/.test(address) ? { value: { name: name.trim(), address } } : undefined;
}

function httpUrlOf(text: string): Optional<string> | undefined {
  if (text === '') return none;
  const isHttp = URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
  return isHttp ? { value: text.replace(/\/+$/, '') } : undefined;
}

const textOf = (text: string): Optional<string> => (text === '' ? none : { value: text });

const redisOf = (text: string): Optional<string> | undefined => {
  if (text === '') return none;
  return /^rediss?:\/\/[^\s]+$/.test(text) && URL.canParse(text) ? { value: text } : undefined;
};

const timePattern = /^([01]\d|2[0-3]):[0-5]\d$/;
function hoursOf(text: string): { readonly from: string; readonly until: string } | undefined {
  const [from = '', until = '', ...more] = text.split('-');
  return timePattern.test(from) && timePattern.test(until) && more.length === 0 ? { from, until } : undefined;
}

const countUpTo =
  (most: number) =>
  (text: string): number | undefined =>
    /^[1-9]\d{0,4}$/.test(text) && Number(text) <= most ? Number(text) : undefined;

const url = { zh: 'http(s) 地址', en: 'an http(s) address' };
const anyText = { zh: '任意文本', en: 'any text' };

/** Addresses and ranges by commas; undefined when one of them is none. */
export function addressRangesOf(text: string): { readonly value: readonly string[] } | undefined {
  const parts = text.split(',').map((part) => part.trim());
  const ranges = parts.filter((part) => part !== '');
  return ranges.every(isAddressRange) ? { value: ranges } : undefined;
}

/** What is sent, when, and over which channels; a channel is used once its address is set. */
export const deliverySettings = {
  redisUrl: setting({
    variable: 'REDIS_URL',
    fallback: '',
    meaning: {
      zh: '设定后由 BullMQ 在 Redis 上分派巡查和发送，各副本合计请求次数和登录失败；不设则在本进程内进行。`demo` 不用',
      en: 'Once set, sweep and delivery are shared out by BullMQ on Redis, and replicas count requests and failed sign-ins together; without it this process does both. Not used by `demo`',
    },
    expected: { zh: 'redis://用户:密码@主机:6379', en: 'redis://user:password@host:6379' },
    parse: redisOf,
  }),
  publicUrl: setting({
    variable: 'BIHUAN_PUBLIC_URL',
    fallback: '',
    meaning: {
      zh: '消息中链接的开头；不设则消息不带链接',
      en: 'Beginning of links in messages; without it they carry none',
    },
    expected: url,
    parse: httpUrlOf,
  }),
  sendHours: setting({
    variable: 'BIHUAN_SEND_HOURS',
    fallback: '08:30-17:30',
    meaning: {
      zh: '发送消息的时段（BIHUAN_ZONE 的当地时间）；此外的消息留到下一时段',
      en: 'Hours in which messages go out (local time of BIHUAN_ZONE); others wait for the next ones',
    },
    expected: { zh: '08:30-17:30 的形式；两端相同表示全天', en: 'as 08:30-17:30; equal ends mean all day' },
    parse: hoursOf,
  }),
  sendDays: setting({
    variable: 'BIHUAN_SEND_DAYS',
    fallback: 'working-days',
    meaning: { zh: '哪些日子发送消息', en: 'Days on which messages go out' },
    expected: { zh: 'working-days（工作日）或 every-day（每天）', en: 'working-days or every-day' },
    parse: (text) => (['working-days', 'every-day'] as const).find((choice) => choice === text),
  }),
  messagesPerDay: setting({
    variable: 'BIHUAN_MESSAGES_PER_DAY',
    fallback: '10',
    meaning: {
      zh: '每个渠道每天最多给一个人发几条消息（含汇总一条）；超出的并入汇总',
      en: 'Most messages that a person gets over a channel on a day, the digest among them; more goes into the digest',
    },
    expected: { zh: '1 到 1000 的整数', en: 'an integer from 1 to 1000' },
    parse: countUpTo(1000),
  }),
  digestLines: setting({
    variable: 'BIHUAN_DIGEST_LINES',
    fallback: '30',
    meaning: {
      zh: '一条消息最多列出几项，其余见链接',
      en: 'Most findings that a message lists; the rest is behind its link',
    },
    expected: { zh: '1 到 1000 的整数', en: 'an integer from 1 to 1000' },
    parse: countUpTo(1000),
  }),
  smtp: setting({
    variable: 'BIHUAN_SMTP_URL',
    fallback: '',
    meaning: {
      zh: '邮件服务器；tls=required（默认，必须 STARTTLS）、when-offered、never；smtps:// 为全程 TLS',
      en: 'Mail server; tls=required (by default: STARTTLS or nothing), when-offered, never; smtps:// is TLS from the first byte',
    },
    expected: { zh: 'smtp://用户:密码@主机:587?tls=required', en: 'smtp://user:password@host:587?tls=required' },
    parse: smtpOf,
  }),
  smtpFrom: setting({
    variable: 'BIHUAN_SMTP_FROM',
    fallback: '',
    meaning: { zh: '发件人；设了邮件服务器就必须设', en: 'Sender of mails; needed with a mail server' },
    expected: { zh: '名称 <邮箱>', en: 'Name <mailbox>' },
    parse: mailboxOf,
  }),
  webhookUrl: setting({
    variable: 'BIHUAN_WEBHOOK_URL',
    fallback: '',
    meaning: { zh: '接收带签名消息的其他系统', en: 'Another system that takes signed messages' },
    expected: url,
    parse: httpUrlOf,
  }),
  webhookSecret: setting({
    variable: 'BIHUAN_WEBHOOK_SECRET',
    fallback: '',
    meaning: { zh: '签名密钥；设了地址就必须设', en: 'Secret that signs them; needed with its address' },
    expected: anyText,
    parse: textOf,
  }),
  wecomUrl: setting({
    variable: 'BIHUAN_WECOM_URL',
    fallback: '',
    meaning: {
      zh: '企业微信群机器人的调用地址（不含 key），例如 https://qyapi.weixin.qq.com/cgi-bin/webhook/send',
      en: 'Where WeCom group robots are called, without key: https://qyapi.weixin.qq.com/cgi-bin/webhook/send',
    },
    expected: url,
    parse: httpUrlOf,
  }),
  dingtalkUrl: setting({
    variable: 'BIHUAN_DINGTALK_URL',
    fallback: '',
    meaning: {
      zh: '钉钉群机器人的调用地址（不含 access_token），例如 https://oapi.dingtalk.com/robot/send',
      en: 'Where DingTalk group robots are called, without access_token: https://oapi.dingtalk.com/robot/send',
    },
    expected: url,
    parse: httpUrlOf,
  }),
  dingtalkSecret: setting({
    variable: 'BIHUAN_DINGTALK_SECRET',
    fallback: '',
    meaning: {
      zh: '没有单独设定加签密钥的钉钉机器人所用的密钥',
      en: 'Signs for DingTalk robots that have no secret of their own',
    },
    expected: anyText,
    parse: textOf,
  }),
  privateTargets: setting({
    variable: 'BIHUAN_PRIVATE_TARGETS',
    fallback: '',
    meaning: {
      zh: '消息渠道可以呼叫的内网地址（webhook、机器人、通用 HTTP）；不列出的内网地址一律不呼叫',
      en: 'Private addresses that channels may call (webhook, robots, generic HTTP); no other private address is called',
    },
    expected: {
      zh: '以逗号分隔的地址或网段，如 10.1.2.3,10.8.0.0/16',
      en: 'addresses or ranges by commas: 10.1.2.3,10.8.0.0/16',
    },
    parse: addressRangesOf,
  }),
  httpChannel: setting({
    variable: 'BIHUAN_HTTP_CHANNEL',
    fallback: '',
    meaning: {
      zh: '通用 HTTP 渠道（短信网关、政务消息）的模板文件，见 docs/channels.md',
      en: 'Template file of the generic HTTP channel (text messages, government messaging): docs/channels.md',
    },
    expected: { zh: '一个 JSON 文件的路径', en: 'the path of a JSON file' },
    parse: textOf,
  }),
} as const satisfies Record<string, Setting<unknown>>;
