import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const browserPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where Chromium is: `CHROME_PATH`, else the usual places, else null. */
export function findChromium(): string | null {
  const chosen = process.env['CHROME_PATH'];
  if (chosen) return existsSync(chosen) ? chosen : null;
  return browserPlaces.find((place) => existsSync(place)) ?? null;
}

const isOnPath = (program: string): boolean =>
  (process.env['PATH'] ?? '').split(path.delimiter).some((folder) => existsSync(path.join(folder, program)));
/** Where redis-server is: `REDIS_SERVER_PATH`, else the usual places, else null. */
export function findRedisServer(): string | null {
  const chosen = process.env['REDIS_SERVER_PATH'];
  if (chosen) return existsSync(chosen) ? chosen : null;
  return ['/usr/bin/redis-server', '/usr/local/bin/redis-server'].find((place) => existsSync(place)) ?? null;
}

/** Whether `docker compose` is there; it needs no running engine to read a file. */
const hasCompose = (): boolean =>
  isOnPath('docker') && spawnSync('docker', ['compose', 'version'], { stdio: 'ignore' }).status === 0;

/** Whether a small file system of its own can be had, to be filled up. */
function mayMount(): boolean {
  const folder = mkdtempSync(path.join(tmpdir(), 'bihuan-mount-'));
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]).status === 0;
  if (isMounted) spawnSync('umount', [folder]);
  rmdirSync(folder);
  return isMounted;
}

/** Where Caddy is: `CADDY_PATH`, else the path, else null. */
export function findCaddy(): string | null {
  const chosen = process.env['CADDY_PATH'];
  if (chosen) return existsSync(chosen) ? chosen : null;
  return isOnPath('caddy') ? 'caddy' : null;
}

/** Where the KurrentDB server is that tests may write to, or null. */
export const kurrentUrl = (): string | null => process.env['KURRENTDB_URL'] || null;

const things = {
  browser: {
    isThere: () => findChromium() !== null,
    lack: 'no browser on this machine: install chromium, or name one in CHROME_PATH',
    mayLackInCi: false,
  },
  print: {
    isThere: () => ['soffice', 'pdftotext', 'pdffonts', 'fc-list'].every(isOnPath),
    lack: 'letters are not printed on this machine: install libreoffice-writer-nogui and poppler-utils',
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
  compose: {
    isThere: hasCompose,
    lack: 'docker-compose.yml was read by our own reader alone: no docker compose on this machine',
    mayLackInCi: true,
  },
  caddy: {
    isThere: () => findCaddy() !== null,
    lack: 'infra/caddy/Caddyfile was not tried: no caddy on this machine (Debian: caddy), or name one in CADDY_PATH',
    mayLackInCi: true,
  },
  mounting: {
    isThere: mayMount,
    lack: 'no disk was filled up: this account may not mount a tmpfs',
    mayLackInCi: true,
  },
  systemd: {
    isThere: () => isOnPath('systemd-analyze'),
    lack: 'infra/systemd was not looked at by systemd-analyze: it is not on this machine',
    mayLackInCi: true,
  },
} as const;

/**
 * Whether the machine has what a test needs, for `describe.runIf(needs('browser'))`. A lack is said in one line and the tests are
 * skipped; with `CI` set it fails instead, so that nothing goes untested unseen. What `mayLackInCi` may be lacking there too.
 */
export function needs(thing: keyof typeof things): boolean {
  const { isThere, lack, mayLackInCi } = things[thing];
  if (isThere()) return true;
  if (process.env['CI'] && !mayLackInCi) throw new Error(lack);
  console.warn(`skipped: ${lack}`);
  return false;
}
