import { afterEach, expect, it, vi } from 'vitest';
import { findChromium, needs } from './lacking.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

it('finds no browser where the one that was named is not', () => {
  vi.stubEnv('CHROME_PATH', '/nowhere/chromium');
  expect(findChromium()).toBeNull();
});

it('says in one line what is lacking and skips', () => {
  const said = vi.spyOn(console, 'warn').mockReturnValue();
  vi.stubEnv('CI', '');
  vi.stubEnv('CHROME_PATH', '/nowhere/chromium');
  expect(needs('browser')).toBe(false);
  expect(said).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('CHROME_PATH'));
});

it('fails in CI, where a skipped test would go unseen', () => {
  vi.stubEnv('CI', 'true');
  vi.stubEnv('CHROME_PATH', '/nowhere/chromium');
  expect(() => needs('browser')).toThrow('no browser on this machine');
});

it('does not fail for want of a KurrentDB server, but says loudly that none was asked', () => {
  const said = vi.spyOn(console, 'warn').mockReturnValue();
  vi.stubEnv('CI', 'true');
  vi.stubEnv('KURRENTDB_URL', '');
  expect(needs('kurrentdb')).toBe(false);
  expect(said).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('NOT RUN AGAINST A REAL KURRENTDB'));
  vi.stubEnv('KURRENTDB_URL', 'kurrentdb://127.0.0.1:2113?tls=false');
  expect(needs('kurrentdb')).toBe(true);
});
