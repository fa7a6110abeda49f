import { createHmac } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Channel } from './channel.ts';
import { dingtalkChannel } from './dingtalk.ts';
import { retryAfterMs } from './http-request.ts';
import { compileTemplate, httpTemplateSchema } from './http-template.ts';
import { localHttp } from './local-http.testing.ts';
import { mentionOf } from './mention.ts';
import { createReach } from './reach.ts';
import { cutToBytes } from './robot-answer.ts';
import { message, notStopped } from './sent-message.testing.ts';
import { templatedHttpChannel } from './templated-http.ts';
import { webhookChannel } from './webhook.ts';
import { wecomChannel } from './wecom.ts';

const toClose: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of toClose.splice(0).reverse()) await close();
});

async function server(answer: Parameters<typeof localHttp>[0]) {
  const started = await localHttp(answer);
  toClose.push(() => started.stop());
  return started;
}

const ok = (response: ServerResponse) => response.end('{"errcode":0,"errmsg":"ok"}');
const clock = () => new Date('2025-07-01T01:02:03.004Z');
const key = 'key-1';
const reach = createReach(['127.0.0.1']);

/** Every channel that speaks HTTP, at one address. */
const all = (url: string, timeoutMs = 400): readonly Channel[] => [
  webhookChannel({ reach, url, secret: 'webhook-secret', clock, timeoutMs }),
  wecomChannel({ reach, url, format: 'text', timeoutMs }),
  dingtalkChannel({ reach, url, secret: 'SECdingtalk', clock, timeoutMs }),
  templatedHttpChannel(httpTemplateSchema.parse({ url, secrets: ['gateway-secret'] }), { timeoutMs, reach }),
];
const to = key;

describe('every channel over HTTP', () => {
  it.each([
    [429, 'try-again'],
    [408, 'try-again'],
    [500, 'try-again'],
    [503, 'try-again'],
    [400, 'refused'],
    [404, 'refused'],
  ] as const)('takes %i as %s', async (status, kind) => {
    const { url } = await server((response) => {
      response.writeHead(status, { 'retry-after': '120' }).end('no: webhook-secret SECdingtalk gateway-secret key-1');
    });
    for (const channel of all(url)) {
      const outcome = await channel.send(message({ to }), notStopped());
      expect(outcome, channel.name).toMatchObject({ kind, fault: { code: `http.${status}` } });
      if (outcome.kind === 'try-again') expect(outcome.retryAfterMs).toBe(120_000);
    }
  });

  it('tells no secret in a fault, whatever the other side says', async () => {
    const { url } = await server((response) => {
      response.writeHead(400).end('webhook-secret SECdingtalk gateway-secret key-1');
    });
    for (const channel of all(url)) {
      const own = {
        webhook: 'webhook-secret',
        wecom: 'key-1',
        dingtalk: 'SECdingtalk',
        http: 'gateway-secret',
        smtp: '',
      };
      const outcome = JSON.stringify(await channel.send(message({ to }), notStopped()));
      expect(outcome, channel.name).not.toContain(own[channel.name]);
      expect(outcome).toContain('***');
    }
  });

  it('follows no redirect', async () => {
    const other = await server(ok);
    const { url } = await server((response) => {
      response.writeHead(307, { location: other.url }).end();
    });
    for (const channel of all(url))
      expect(await channel.send(message({ to }), notStopped()), channel.name).toMatchObject({ kind: 'refused' });
    expect(other.received).toEqual([]);
  });

  it('gives up in time when nothing answers, when an answer never ends, and when nothing listens', async () => {
    const silent = await server(() => undefined);
    const endless = await server((response) => {
      response.writeHead(200).write('{');
    });
    const gone = await server(ok);
    await gone.stop();
    for (const [{ url }, code] of [
      [silent, 'timeout'],
      [endless, 'timeout'],
      [gone, 'connection-refused'],
    ] as const) {
      for (const channel of all(url))
        expect(await channel.send(message({ to }), notStopped()), channel.name).toMatchObject({
          kind: 'try-again',
          fault: { code },
        });
    }
  });
});

describe('what another side asks to wait', () => {
  it('is read as seconds or as a date, bounded to a day', () => {
    const now = Date.parse('2025-07-01T00:00:00Z');
    expect(retryAfterMs('30', now)).toBe(30_000);
    expect(retryAfterMs('Tue, 01 Jul 2025 00:01:00 GMT', now)).toBe(60_000);
    expect(retryAfterMs('999999999', now)).toBe(86_400_000);
    expect(retryAfterMs('Tue, 01 Jul 2024 00:01:00 GMT', now)).toBe(0);
    expect(retryAfterMs('soon', now)).toBeNull();
    expect(retryAfterMs(null, now)).toBeNull();
  });
});

describe('the signed webhook', () => {
  it('can be checked by whoever has the secret, as the documentation says', async () => {
    const { url, received } = await server(ok);
    const outcome = await webhookChannel({ reach, url, secret: 'shared', clock }).send(message(), notStopped());
    expect(outcome).toEqual({ kind: 'delivered', messageId: 'b.3f2a.2025-07-01.0' });
    const { headers, body } = received[0] ?? expect.fail('nothing came');
    const expected = createHmac('sha256', 'shared').update(`${headers['bihuan-timestamp']}.${body}`).digest('hex');
    expect(headers['bihuan-signature']).toBe(`v1=${expected}`);
    expect(headers['bihuan-timestamp']).toBe('1751331723');
    expect(JSON.parse(body)).toMatchObject({
      messageId: 'b.3f2a.2025-07-01.0',
      recipient: { id: 'p-1' },
      findingIds: ['f-1'],
      policyChangeIds: [],
    });
  });
});

describe('the robots', () => {
  it('get the format of WeCom, within its limit', async () => {
    const { url, received } = await server(ok);
    await wecomChannel({ reach, url: `${url}/send`, format: 'text' }).send(message({ to }), notStopped());
    await wecomChannel({ reach, url: `${url}/send`, format: 'markdown' }).send(
      message({ to, text: '字'.repeat(3000) }),
      notStopped(),
    );
    const [text, markdown] = received.map(({ body }) => JSON.parse(body));
    expect(received[0]?.path).toBe('/send?key=key-1');
    expect(text).toMatchObject({ msgtype: 'text', text: { content: expect.stringContaining('逾期 1 项\n一、逾期') } });
    expect(markdown.msgtype).toBe('markdown');
    expect(Buffer.byteLength(markdown.markdown.content)).toBeLessThanOrEqual(4096);
    expect(markdown.markdown.content).toMatch(/^\*\*【示例】.*\*\*\n字+…$/);
  });

  it('mention whom a message means, each in the way of its messenger, so that it is not lost in the group', async () => {
    const { url, received } = await server(ok);
    const byUser = message({ to, mention: { by: 'user', id: 'zhang.san' } });
    const byMobile = message({ to, mention: { by: 'mobile', id: '13800000000' } });
    for (const one of [byUser, byMobile]) {
      await wecomChannel({ reach, url, format: 'text' }).send(one, notStopped());
      await wecomChannel({ reach, url, format: 'markdown' }).send(one, notStopped());
      await dingtalkChannel({ reach, url, secret: null, clock }).send(one, notStopped());
    }
    const [userText, userMarkdown, userDing, mobileText, mobileMarkdown, mobileDing] = received.map(({ body }) =>
      JSON.parse(body),
    );
    expect(userText.text.mentioned_list).toEqual(['zhang.san']);
    expect(userMarkdown.markdown.content).toMatch(/^<@zhang\.san>\n/);
    expect(userDing.at).toEqual({ atUserIds: ['zhang.san'], isAtAll: false });
    expect(mobileText.text.mentioned_mobile_list).toEqual(['13800000000']);
    // No list goes with markdown: the number would only be shown to everybody.
    expect(JSON.stringify(mobileMarkdown)).not.toContain('13800000000');
    expect(mobileDing).toMatchObject({
      at: { atMobiles: ['13800000000'] },
      text: { content: expect.stringMatching(/^@13800000000 /) },
    });
  });

  it.each([
    ['13800000000', { by: 'mobile', id: '13800000000' }],
    ['+86 138-0000-0000', { by: 'mobile', id: '13800000000' }],
    ['(0358) 8220000', null],
    ['0358-8220000 转 12', null],
    [null, null],
  ])('know somebody by the mobile number %s, if it is one', (phone, mention) => {
    expect(mentionOf('wecom', [], phone)).toEqual(mention);
    const user = { form: 'user', channel: 'wecom', userId: 'zhang.san' } as const;
    expect(mentionOf('wecom', [user], phone)).toEqual({ by: 'user', id: 'zhang.san' });
    expect(mentionOf('dingtalk', [user], phone)).toEqual(mention);
  });

  it('get the signature of DingTalk: HMAC-SHA256 of time stamp and secret, base64', async () => {
    const { url, received } = await server(ok);
    await dingtalkChannel({ reach, url: `${url}/robot/send`, secret: 'SECabc', clock }).send(
      message({ to }),
      notStopped(),
    );
    const { searchParams } = new URL(received[0]?.path ?? '', url);
    const timestamp = searchParams.get('timestamp');
    const sign = createHmac('sha256', 'SECabc').update(`${timestamp}\nSECabc`).digest('base64');
    expect([searchParams.get('access_token'), timestamp, searchParams.get('sign')]).toEqual([
      key,
      '1751331723004',
      sign,
    ]);
    expect(JSON.parse(received[0]?.body ?? '')).toMatchObject({ msgtype: 'text' });
  });

  it('go to where robots are called and nowhere else, whatever address somebody has entered', async () => {
    const { url, received } = await server(ok);
    const other = await server(ok);
    const base = `${url}/robot/send`;
    const wecom = wecomChannel({ reach, url: base, format: 'text' });
    const dingtalk = dingtalkChannel({ reach, url: base, secret: 'SECof-all', clock });
    expect((await wecom.send(message({ to: `${base}?key=abc` }), notStopped())).kind).toBe('delivered');
    const own = { to: `${base}?access_token=abc`, toSecret: 'SECown' };
    expect((await dingtalk.send(message(own), notStopped())).kind).toBe('delivered');
    const sign = createHmac('sha256', 'SECown').update('1751331723004\nSECown').digest('base64');
    expect(new URL(received[1]?.path ?? '', url).searchParams.get('sign')).toBe(sign);
    for (const to of [`${other.url}/robot/send?key=abc`, `${url}/admin?key=abc`, `${base}?key=`]) {
      const outcome = await wecom.send(message({ to }), notStopped());
      expect(outcome).toMatchObject({ kind: 'refused', fault: { code: 'robot.address' } });
    }
    expect([received.length, other.received.length]).toEqual([2, 0]);
  });

  it('are believed by what they say, not by their status 200', async () => {
    const said = { text: '' };
    const { url } = await server((response) => void response.end(said.text));
    const [, wecom, dingtalk] = all(url) as [Channel, Channel, Channel];
    for (const [channel, errcode, kind] of [
      [wecom, 45_009, 'try-again'],
      [wecom, -1, 'try-again'],
      [wecom, 93_000, 'refused'],
      [dingtalk, 130_101, 'try-again'],
      [dingtalk, 310_000, 'refused'],
    ] as const) {
      said.text = JSON.stringify({ errcode, errmsg: 'no' });
      expect(await channel.send(message({ to }), notStopped())).toMatchObject({
        kind,
        fault: { code: `robot.${errcode}` },
      });
    }
    said.text = '<html>maintenance</html>';
    expect(await wecom.send(message({ to }), notStopped())).toMatchObject({ kind: 'try-again' });
    expect(await wecom.send(message({ to: '../other?x=1' }), notStopped())).toMatchObject({ kind: 'refused' });
  });

  it('get texts cut between characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 3, max: 60 }), (text, most) => {
        const cut = cutToBytes(text, most);
        expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(Math.max(most, 3));
        expect(cut === text || (cut.endsWith('…') && text.startsWith(cut.slice(0, -1)))).toBe(true);
        expect(cut.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('the generic channel', () => {
  const json = { 'Content-Type': 'application/json; charset=utf-8' };

  it('fills in what is sent, escaped for where it stands', async () => {
    const { url, received } = await server(ok);
    const template = httpTemplateSchema.parse({
      url: `${url}/sms/{{to}}?text={{subject}}`,
      headers: { ...json, 'X-Id': '{{messageId}}', Authorization: 'Bearer gateway-secret' },
      body: '{"mobile":"{{to}}","content":"{{ text }}"}',
      accepted: '"errcode":0',
      secrets: ['gateway-secret'],
    });
    const evil = '1/../2?a=b&c="d"\\\n\u2028';
    const outcome = await templatedHttpChannel(template, { reach }).send(
      message({ to: evil, subject: evil, text: evil }),
      notStopped(),
    );
    expect(outcome.kind).toBe('delivered');
    const address = new URL(received[0]?.path ?? '', url);
    expect(decodeURIComponent(address.pathname)).toBe(`/sms/${evil}`);
    expect([...address.searchParams]).toEqual([['text', evil]]);
    expect(JSON.parse(received[0]?.body ?? '')).toEqual({ mobile: evil, content: evil });
    expect(received[0]?.headers['x-id']).toBe('b.3f2a.2025-07-01.0');
  });

  it('gives back exactly what was put in, whatever it is (JSON, form)', () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const asJson = compileTemplate(
      httpTemplateSchema.parse({ url: 'http://gateway.example/', headers: json, body: '{"a":"{{text}}"}' }),
    );
    const asForm = compileTemplate(
      httpTemplateSchema.parse({ url: 'http://gateway.example/', headers: form, body: 'a={{text}}&b=1' }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(JSON.parse(asJson(message({ text })).body ?? '')).toEqual({ a: text });
        expect([...new URLSearchParams(asForm(message({ text })).body ?? '')]).toEqual([
          ['a', text],
          ['b', '1'],
        ]);
      }),
    );
  });

  it('waits and tries again while the gateway answers 200 without accepting', async () => {
    const { url } = await server((response) => void response.end('{"code":7,"message":"balance"}'));
    const template = httpTemplateSchema.parse({ url, accepted: '"code":0' });
    expect(await templatedHttpChannel(template, { reach }).send(message(), notStopped())).toMatchObject({
      kind: 'try-again',
      fault: { code: 'http.not-accepted', text: '{"code":7,"message":"balance"}' },
    });
  });

  it('refuses a template that would not work before anything is sent, and says which part', () => {
    const refusal = (template: object) => {
      try {
        compileTemplate(httpTemplateSchema.parse(template));
      } catch (error) {
        return error;
      }
      return null;
    };
    expect(refusal({ url: 'http://g.example/{{mobile}}' })).toMatchObject({
      code: 'channel.unknown-placeholder',
      params: { name: 'mobile', where: 'url' },
    });
    expect(refusal({ url: 'http://g.example/', headers: { 'X-A': '{{ }}' } })).toMatchObject({
      code: 'channel.unknown-placeholder',
      params: { name: '', where: 'X-A' },
    });
    expect(refusal({ url: 'http://{{to}}.example/' })).toMatchObject({ code: 'channel.template-address' });
    expect(refusal({ url: 'file:///etc/passwd' })).toMatchObject({ code: 'channel.template-address' });
    expect(refusal({ url: 'http://g.example/', headers: json, body: '{"a":{{text}}}' })).toMatchObject({
      code: 'channel.template-not-json',
    });
  });
});
