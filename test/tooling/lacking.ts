import { existsSync } from 'node:fs';

const browserPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where Chromium is: `CHROME_PATH`, else the usual places, else null. */
export function findChromium(): string | null {
  const chosen = process.env['CHROME_PATH'];
  if (chosen) return existsSync(chosen) ? chosen : null;
  return browserPlaces.find((place) => existsSync(place)) ?? null;
}

/** Where redis-server is: `REDIS_SERVER_PATH`, else the usual places, else null. */
export function findRedisServer(): string | null {
  const chosen = process.env['REDIS_SERVER_PATH'];
  if (chosen) return existsSync(chosen) ? chosen : null;
  return ['/usr/bin/redis-server', '/usr/local/bin/redis-server'].find((place) => existsSync(place)) ?? null;
}

/** Where the KurrentDB server is that tests may write to, or null. */
export const kurrentUrl = (): string | null => process.env['KURRENTDB_URL'] || null;

const things = {
  browser: {
    isThere: () => findChromium() !== null,
    lack: 'no browser on this machine: install chromium, or name one in CHROME_PATH',
    mayLackInCi: false,
  },
  redis: {
    isThere: () => findRedisServer() !== null,
    lack: 'no redis-server on this machine: install it (Debian: redis-server), or name one in REDIS_SERVER_PATH',
    mayLackInCi: false,
  },
  kurrentdb: {
    isThere: () => kurrentUrl() !== null,
    lack: 'NOT RUN AGAINST A REAL KURRENTDB: name a server in KURRENTDB_URL (docs/kurrentdb.md)',
    mayLackInCi: true,
  },
} as const;

/**
 * Whether the machine has what a test needs, for `describe.runIf(needs('browser'))`. A lack is said in one line and the tests are
 * skipped; with `CI` set it fails instead, so that nothing goes untested unseen. A KurrentDB server alone may be lacking there too.
 */
export function needs(thing: keyof typeof things): boolean {
  const { isThere, lack, mayLackInCi } = things[thing];
  if (isThere()) return true;
  if (process.env['CI'] && !mayLackInCi) throw new Error(lack);
  console.warn(`skipped: ${lack}`);
  return false;
}
