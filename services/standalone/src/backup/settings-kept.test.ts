import { expect, it } from 'vitest';
import { settingsKept } from './settings-kept.ts';

it('keeps what was set without anything that lets somebody in, and names the files that lie elsewhere', () => {
  const kept = settingsKept({
    HOME: '/root',
    BIHUAN_DATA: '/srv/bihuan',
    BIHUAN_EVENT_STORE: 'kurrentdb://admin:s3cret@host:2113?tls=true',
    BIHUAN_SMTP_URL: 'smtp://user:s3cret@mail:587',
    BIHUAN_WEBHOOK_URL: 'https://hooks.example/s3cret',
    BIHUAN_WEBHOOK_SECRET: 's3cret',
    BIHUAN_WECOM_URL: 'https://robots.example/send?key=s3cret',
    BIHUAN_DINGTALK_URL: 'https://robots.example/send?access_token=s3cret',
    BIHUAN_TOKEN: 's3cret',
    REDIS_URL: 'redis://:s3cret@s3cret@host:6379',
    BIHUAN_KEY_FILE: '/safe/installation.key',
    BIHUAN_OPENID_MAPPING: '/etc/bihuan/mapping.json',
    BIHUAN_SMTP_FROM: '',
  });
  expect(JSON.stringify(kept)).not.toContain('s3cret');
  expect(kept.settings).toMatchObject({
    BIHUAN_DATA: '/srv/bihuan',
    BIHUAN_EVENT_STORE: 'kurrentdb://admin:***@host:2113?tls=true',
    BIHUAN_WEBHOOK_SECRET: '***',
  });
  expect(Object.keys(kept.settings)).not.toContain('BIHUAN_SMTP_FROM');
  expect(kept.apart).toEqual([
    { setting: 'BIHUAN_KEY_FILE', file: '/safe/installation.key' },
    { setting: 'BIHUAN_OPENID_MAPPING', file: '/etc/bihuan/mapping.json' },
  ]);
});
