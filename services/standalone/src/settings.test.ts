import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { demoSettings, readSettings, settingsTable } from './settings.ts';

const refusal = (run: () => unknown): unknown => {
  try {
    run();
  } catch (error) {
    return error;
  }
  return null;
};

describe('the settings', () => {
  it('have defaults that work without anything being set', () => {
    expect(readSettings({})).toMatchObject({
      data: path.resolve('bihuan-data'),
      port: 4180,
      host: '127.0.0.1',
      zone: 'Asia/Shanghai',
      jurisdiction: '141100',
      logLevel: 'info',
      language: 'zh',
    });
  });

  it.each([
    ['PORT', '65536'],
    ['PORT', '80a'],
    ['PORT', ''],
    ['BIHUAN_DATA', ''],
    ['BIHUAN_ZONE', 'Asia/Luliang'],
    ['BIHUAN_JURISDICTION', '1411'],
    ['BIHUAN_LOG_LEVEL', 'loud'],
    ['BIHUAN_LANG', 'fr'],
    ['BIHUAN_HOST', 'bihuan.example.invalid'],
    ['BIHUAN_SERVER', 'bihuan.example.invalid'],
  ])('refuse %s=%s by its name', (name, value) => {
    const refused = refusal(() => readSettings({ [name]: value }));
    expect(refused).toMatchObject({ code: 'settings.invalid', params: { name, value } });
  });

  it('never let the demonstration, whose accounts are anybody’s, be reached from elsewhere', () => {
    const asked = readSettings({ BIHUAN_HOST: '0.0.0.0', BIHUAN_PUBLIC_URL: 'https://bihuan.example.invalid' });
    expect(asked.host).toBe('0.0.0.0');
    expect(demoSettings(asked)).toMatchObject({ host: '127.0.0.1', publicUrl: { value: null } });
  });

  it('refuse a name that nobody knows, because it is a slip of the pen', () => {
    expect(refusal(() => readSettings({ BIHUAN_DATE: '/tmp' }))).toMatchObject({
      code: 'settings.unknown',
      params: { name: 'BIHUAN_DATE' },
    });
    expect(readSettings({ BIHUAN_TEST_TIER: 'all' }).port).toBe(4180);
  });

  it('give the demonstration a folder of its own unless one is named', () => {
    expect(demoSettings(readSettings({}))).toMatchObject({ data: path.resolve('bihuan-data/demo'), logLevel: 'warn' });
    const named = readSettings({ BIHUAN_DATA: '/tmp/x', BIHUAN_LOG_LEVEL: 'info' });
    expect(demoSettings(named)).toMatchObject({ data: path.resolve('/tmp/x'), logLevel: 'info' });
  });

  it('stand in docs/settings.md as they are in the code', () => {
    const page = readFileSync(new URL('../../../docs/settings.md', import.meta.url), 'utf8');
    const documented = page.split('\n').filter((line) => /^\| `[A-Z_]+`/.test(line));
    const declared = Object.values(settingsTable).map(
      ({ variable, fallback, meaning, expected }) =>
        `| \`${variable}\` | \`${fallback}\` | ${meaning.zh}<br>${meaning.en} | ${expected.zh}<br>${expected.en} |`,
    );
    expect(documented).toEqual(declared);
  });
});
