import { Refused } from '@bihuan/domain';
import { z } from 'zod';
import type { Message } from './channel.ts';

/** What the file of the generic channel says; `{{name}}` stands for what is sent. */
export const httpTemplateSchema = z.strictObject({
  method: z.enum(['POST', 'PUT', 'GET']).default('POST'),
  url: z.string().min(1).max(2000),
  headers: z.record(z.string().regex(/^[A-Za-z0-9-]{1,100}$/), z.string().max(2000)).default({}),
  body: z.string().max(20_000).nullable().default(null),
  /** Text that the answer to an accepted message contains, for gateways that answer 200 whatever happened. */
  accepted: z.string().min(1).max(200).nullable().default(null),
  /** Values that never appear in logs and errors. */
  secrets: z.array(z.string().min(1).max(500)).max(20).default([]),
});
export type HttpTemplate = z.output<typeof httpTemplateSchema>;

const values = {
  to: ({ to }: Message) => to,
  name: ({ recipient }: Message) => recipient.name,
  recipientId: ({ recipient }: Message) => recipient.id,
  messageId: ({ messageId }: Message) => messageId,
  subject: ({ subject }: Message) => subject,
  text: ({ text }: Message) => text,
  language: ({ language }: Message) => language,
} as const satisfies Readonly<Record<string, (message: Message) => string>>;

export interface FilledRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

type Escape = (text: string) => string;

const escapes = {
  url: encodeURIComponent,
  json: (text) => JSON.stringify(text).slice(1, -1),
  form: (text) => encodeURIComponent(text).replaceAll('%20', '+'),
  xml: (text) => text.replaceAll(/[<>&"']/g, (character) => `&#${character.charCodeAt(0)};`),
  header: (text) => encodeURIComponent(text),
  plain: (text) => text,
} as const satisfies Readonly<Record<string, Escape>>;

const sampleMessage: Message = {
  messageId: 'sample',
  to: '13800000000',
  toSecret: null,
  mention: null,
  recipient: { id: 'sample', name: '"示例\\' },
  language: 'zh',
  subject: '"示例"\n',
  text: '"示例"\n\\',
  findingIds: [],
  policyChangeIds: [],
};

/**
 * Checks a template and returns what fills it: what is put in is escaped for the place it stands in (address, header, JSON, form, XML).
 * Refused: `channel.unknown-placeholder`, `channel.template-address` (no http address, or a placeholder in its host),
 * `channel.template-not-json`.
 */
export function compileTemplate(template: HttpTemplate): (message: Message) => FilledRequest {
  const { url, headers, body } = template;
  const [host = ''] = /^https?:\/\/[^/?#]*/i.exec(url) ?? [];
  if (host === '' || host.includes('{{') || !URL.canParse(url.replaceAll(placeholder, 'x')))
    throw new Refused('channel.template-address', {});
  const contentType = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  const fillUrl = filler(url, 'url', escapes.url);
  const fillHeaders = Object.entries(headers).map(
    ([name, text]) => [name, filler(text, name, escapes.header)] as const,
  );
  const fillBody = body === null ? null : filler(body, 'body', escapeOf(contentType));
  const fill = (message: Message): FilledRequest => ({
    url: fillUrl(message),
    headers: Object.fromEntries(fillHeaders.map(([name, fillHeader]) => [name, fillHeader(message)])),
    body: fillBody === null ? null : fillBody(message),
  });
  const sample = fill(sampleMessage);
  if (isJson(contentType) && sample.body !== null) assertJson(sample.body);
  return fill;
}

const placeholder = /\{\{\s*([^{}]*?)\s*\}\}/g;

function filler(text: string, where: string, escaped: Escape): (message: Message) => string {
  for (const [, name = ''] of text.matchAll(placeholder)) {
    if (!Object.hasOwn(values, name))
      throw new Refused('channel.unknown-placeholder', { name, where, known: Object.keys(values) }, { field: where });
  }
  return (message) => text.replaceAll(placeholder, (_, name: keyof typeof values) => escaped(values[name](message)));
}

const isJson = (contentType: string) => /^application\/([\w.-]+\+)?json\b/i.test(contentType);

function escapeOf(contentType: string): Escape {
  if (isJson(contentType)) return escapes.json;
  if (/^application\/x-www-form-urlencoded\b/i.test(contentType)) return escapes.form;
  if (/^(application|text)\/([\w.-]+\+)?xml\b/i.test(contentType)) return escapes.xml;
  return escapes.plain;
}

function assertJson(body: string): void {
  try {
    JSON.parse(body);
  } catch (error) {
    throw new Refused(
      'channel.template-not-json',
      { cause: error instanceof Error ? error.message : '' },
      { field: 'body' },
    );
  }
}
