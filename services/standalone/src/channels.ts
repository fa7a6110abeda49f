import { readFileSync } from 'node:fs';
import { Refused } from '@bihuan/domain';
import {
  type Channel,
  createReach,
  dingtalkChannel,
  httpTemplateSchema,
  smtpChannel,
  templatedHttpChannel,
  webhookChannel,
  wecomChannel,
} from '@bihuan/scheduler';
import type { Settings } from './settings.ts';

/**
 * The channels whose addresses are set; the in-app inbox is always there beside them. Refused: `settings.invalid` where a second setting
 * is missing, `channel.template-unreadable` and what a template is refused for.
 */
export function channelsOf(settings: Settings, clock: () => Date): Channel[] {
  const { smtp, smtpFrom, webhookUrl, webhookSecret, wecomUrl, dingtalkUrl, dingtalkSecret, httpChannel } = settings;
  const reach = createReach(settings.privateTargets.value);
  const channels: Channel[] = [];
  if (smtp.value !== null) {
    channels.push(smtpChannel({ ...smtp.value, from: needed('BIHUAN_SMTP_FROM', smtpFrom.value) }));
  }
  if (webhookUrl.value !== null) {
    const secret = needed('BIHUAN_WEBHOOK_SECRET', webhookSecret.value);
    channels.push(webhookChannel({ url: webhookUrl.value, secret, clock, reach }));
  }
  if (wecomUrl.value !== null) channels.push(wecomChannel({ url: wecomUrl.value, format: 'text', reach }));
  if (dingtalkUrl.value !== null) {
    channels.push(dingtalkChannel({ url: dingtalkUrl.value, secret: dingtalkSecret.value, clock, reach }));
  }
  if (httpChannel.value !== null) channels.push(templatedHttpChannel(templateIn(httpChannel.value), { reach }));
  return channels;
}

function needed<Value>(variable: string, value: Value | null): Value {
  if (value !== null) return value;
  const expected = { expected: '与渠道地址一起设定', expectedEn: 'to be set together with the address of its channel' };
  throw new Refused('settings.invalid', { name: variable, value: '', ...expected }, { field: variable });
}

function templateIn(file: string) {
  const unreadable = (cause: string) => new Refused('channel.template-unreadable', { file, cause });
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw unreadable(error instanceof Error ? error.message.slice(0, 200) : String(error));
  }
  const template = httpTemplateSchema.safeParse(content);
  if (template.success) return template.data;
  const [issue] = template.error.issues;
  throw unreadable(`/${issue?.path.join('/') ?? ''}: ${issue?.message ?? ''}`);
}
