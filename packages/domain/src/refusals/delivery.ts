import type { RefusalEntry } from './catalogue.ts';

/** Refusals of sending: channels as they are set, messages that did not arrive, and the scheduler that sends them. */
export const deliveryRefusals = {
  'channel.template-unreadable': {
    kind: 'invalid',
    text: {
      zh: '通用 HTTP 渠道的模板文件 {file} 无法使用：{cause}。',
      en: 'The template file {file} of the generic HTTP channel cannot be used: {cause}.',
    },
    todo: { zh: '请按 docs/channels.md 更正该文件。', en: 'Correct the file after docs/channels.md.' },
  },
  'channel.template-address': {
    kind: 'invalid',
    text: {
      zh: '通用 HTTP 渠道的地址不是 http(s) 地址，或在主机名中用了占位符。',
      en: 'The address of the generic HTTP channel is no http(s) address, or has a placeholder in its host.',
    },
    todo: { zh: '请写出完整的主机名。', en: 'Write the host out in full.' },
  },
  'channel.unknown-placeholder': {
    kind: 'invalid',
    text: {
      zh: '通用 HTTP 渠道的 {where} 中有不认识的占位符“{name}”。',
      en: 'The {where} of the generic HTTP channel has an unknown placeholder “{name}”.',
    },
    todo: { zh: '可用的占位符：{known}。', en: 'Placeholders there are: {known}.' },
  },
  'channel.template-not-json': {
    kind: 'invalid',
    text: {
      zh: '通用 HTTP 渠道的正文填入内容后不是合法的 JSON：{cause}。',
      en: 'The body of the generic HTTP channel is not JSON once it is filled in: {cause}.',
    },
    todo: {
      zh: '请检查括号和引号；占位符要放在引号之内。',
      en: 'Check brackets and quotes; placeholders stand inside quotes.',
    },
  },
  'message.not-found': {
    kind: 'not-found',
    text: { zh: '没有编号为 {id} 的消息。', en: 'There is no message {id}.' },
    todo: { zh: '请在发送失败的消息列表中核对编号。', en: 'Look up its id in the list of messages that failed.' },
  },
  'message.not-failed': {
    kind: 'forbidden-now',
    text: {
      zh: '消息 {id} 不在发送失败之列（{status:messageStatus}），无需重发。',
      en: 'Message {id} is not among those that failed ({status:messageStatus}).',
    },
    todo: {
      zh: '只有最后一次尝试也失败的消息才能重发。',
      en: 'Only one whose last attempt has failed is tried again by hand.',
    },
  },
  'scheduler.redis-away': {
    kind: 'unavailable',
    text: {
      zh: '调度所用的 Redis 不可用：{cause}。',
      en: 'The Redis that the scheduler uses cannot be reached: {cause}.',
    },
    todo: {
      zh: '恢复 Redis 后会自动继续，不会漏发；请检查 REDIS_URL 和网络。',
      en: 'Work goes on by itself once it is back, and nothing is lost; check REDIS_URL and the network.',
    },
  },
  'scheduler.no-schedule': {
    kind: 'unavailable',
    text: { zh: 'Redis 中没有催办巡查计划：{cause}。', en: 'There is no schedule of the sweep in Redis: {cause}.' },
    todo: {
      zh: '系统会自行补上；如持续出现，请查看日志。',
      en: 'It is put back by itself; look at the log should it stay away.',
    },
  },
  'scheduler.sweep-late': {
    kind: 'unavailable',
    text: { zh: '催办巡查自 {since} 起没有运行。', en: 'The sweep has not run since {since}.' },
    todo: { zh: '请查看日志，并确认调度进程在运行。', en: 'Look at the log, and whether a scheduler is running.' },
  },
  'scheduler.sweep-failed': {
    kind: 'unavailable',
    text: { zh: '上一次催办巡查未能完成：{cause}。', en: 'The last sweep did not come to its end: {cause}.' },
    todo: { zh: '下次巡查会再试；请查看日志中的原因。', en: 'The next one tries again; the log says why.' },
  },
} as const satisfies Record<string, RefusalEntry>;
