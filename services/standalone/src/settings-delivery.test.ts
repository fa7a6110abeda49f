import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { channelsOf } from './channels.ts';
import { demoSettings, readSettings } from './settings.ts';

const clock = () => new Date();
const refusal = (run: () => unknown): unknown => {
  try {
    run();
  } catch (error) {
    return error;
  }
  return null;
};
const namesOf = (environment: Record<string, string>) =>
  channelsOf(readSettings(environment), clock).map(({ name }) => name);

let folder = '';
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the channels', () => {
  it('are none until an address is set, so that nothing leaves the house by itself', () => {
    expect(namesOf({})).toEqual([]);
    expect(namesOf({ BIHUAN_SMTP_URL: 'smtp://mail.example', BIHUAN_SMTP_FROM: '绩效科 <b@mail.example>' })).toEqual([
      'smtp',
    ]);
  });

  it('do not begin half set', () => {
    expect(refusal(() => namesOf({ BIHUAN_SMTP_URL: 'smtp://mail.example' }))).toMatchObject({
      code: 'settings.invalid',
      params: { name: 'BIHUAN_SMTP_FROM' },
    });
    expect(refusal(() => namesOf({ BIHUAN_WEBHOOK_URL: 'https://other.example/hook' }))).toMatchObject({
      params: { name: 'BIHUAN_WEBHOOK_SECRET' },
    });
  });

  it('read the generic one from its file, and say what is wrong with it', () => {
    folder = mkdtempSync(join(tmpdir(), 'bihuan-template-'));
    const file = join(folder, 'sms.json');
    const withTemplate = (content: string) => {
      writeFileSync(file, content);
      return refusal(() => expect(namesOf({ BIHUAN_HTTP_CHANNEL: file })).toEqual(['http']));
    };
    expect(withTemplate('{"url":"https://sms.example/send?to={{to}}","method":"GET"}')).toBeNull();
    expect(withTemplate('{"url":"https://sms.example/send?to={{mobile}}"}')).toMatchObject({
      code: 'channel.unknown-placeholder',
    });
    expect(withTemplate('{"uri":"x"}')).toMatchObject({ code: 'channel.template-unreadable' });
    expect(withTemplate('not json')).toMatchObject({ code: 'channel.template-unreadable' });
  });

  it('are refused by name when they cannot be used, without telling their secret', () => {
    for (const [name, value] of [
      ['BIHUAN_SMTP_URL', 'mail.example:25'],
      ['BIHUAN_SMTP_URL', 'smtp://u:s3cret@mail.example?tls=maybe'],
      ['REDIS_URL', 'http://u:s3cret@redis.example'],
      ['BIHUAN_SEND_HOURS', '8-17'],
      ['BIHUAN_SEND_DAYS', 'sundays'],
      ['BIHUAN_MESSAGES_PER_DAY', '0'],
    ] as const) {
      const refused = refusal(() => readSettings({ [name]: value }));
      expect(refused).toMatchObject({ code: 'settings.invalid', params: { name } });
      expect(JSON.stringify(refused)).not.toContain('s3cret');
    }
  });

  it('of a mail server know how it is secured', () => {
    const smtp = (url: string) => readSettings({ BIHUAN_SMTP_URL: url }).smtp.value;
    expect(smtp('smtp://user:p%40ss@mail.example')).toEqual({
      host: 'mail.example',
      port: 587,
      tls: 'required',
      user: 'user',
      password: 'p@ss',
    });
    expect(smtp('smtps://mail.example')).toMatchObject({ port: 465, tls: 'implicit' });
    expect(smtp('smtp://127.0.0.1:25?tls=never')).toMatchObject({ port: 25, tls: 'never', user: null });
  });

  it('share no Redis with the demonstration', () => {
    expect(demoSettings(readSettings({ REDIS_URL: 'redis://127.0.0.1' })).redisUrl.value).toBeNull();
  });
});
