import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readSettings, settingsTable } from '@bihuan/standalone';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { needs } from '../tooling/lacking.ts';
import { root } from './compose-file.ts';
import { type Bundle, smallBundle, unitOf } from './installed.ts';

const bundles: Bundle[] = [];
const bundleOf = (version: string) => {
  const bundle = smallBundle(version);
  bundles.push(bundle);
  return bundle;
};
let target: string;
beforeAll(() => {
  target = mkdtempSync(path.join(tmpdir(), 'bihuan-installed-'));
});
afterAll(() => {
  rmSync(target, { recursive: true, force: true });
  for (const bundle of bundles) bundle.remove();
});
const at = (...parts: string[]) => path.join(target, ...parts);

describe('install.sh', () => {
  it('unpacks nothing when a single byte of the archive differs', () => {
    const bundle = bundleOf('1.0.0');
    appendFileSync(bundle.archive, ' ');
    expect(() => bundle.install(target)).toThrow('校验和不符');
    expect(readdirSync(target)).toEqual([]);
  });

  it('unpacks nothing when the archive is not named in the list of checksums', () => {
    const bundle = bundleOf('1.0.0');
    writeFileSync(path.join(bundle.folder, 'SHA256SUMS'), '');
    expect(() => bundle.install(target)).toThrow('SHA256SUMS');
    expect(readdirSync(target)).toEqual([]);
  });

  it('installs, and at an upgrade keeps the settings, the secrets and the version before', () => {
    bundleOf('1.0.0').install(target);
    const settings = at('etc/bihuan/bihuan.env');
    appendFileSync(settings, 'BIHUAN_LOG_LEVEL=warn\n');
    mkdirSync(at('opt/bihuan/current/infra/secrets'));
    writeFileSync(at('opt/bihuan/current/infra/secrets/installation-key'), 'kept');
    const upgrade = bundleOf('1.1.0');
    upgrade.install(target);
    // Once more, as somebody does who is not sure whether it went through.
    upgrade.install(target);
    expect(readFileSync(at('opt/bihuan/current/infra/secrets/installation-key'), 'utf8')).toBe('kept');
    expect(readlinkSync(at('opt/bihuan/current'))).toBe('1.1.0');
    expect(readdirSync(at('opt/bihuan')).toSorted()).toEqual(['1.0.0', '1.1.0', 'current']);
    expect(readFileSync(settings, 'utf8')).toContain('BIHUAN_LOG_LEVEL=warn');
    expect(statSync(settings).mode & 0o777).toBe(0o640);
    for (const unit of ['bihuan.service', 'bihuan-backup.service', 'bihuan-backup.timer']) {
      expect(existsSync(at('etc/systemd/system', unit)), unit).toBe(true);
    }
  });

  it('loses no secret where it was cut short while it put a version in the place of itself', () => {
    bundleOf('1.1.0').install(target);
    const secret = at('opt/bihuan/1.1.0/infra/secrets/only-copy');
    mkdirSync(path.dirname(secret), { recursive: true });
    writeFileSync(secret, 'kept');
    // The moment in which the old one is aside and the new one not there yet.
    renameSync(at('opt/bihuan/1.1.0'), at('opt/bihuan/1.1.0.before'));
    mkdirSync(at('opt/bihuan/.unpacking'));
    bundleOf('1.2.0').install(target);
    expect(readFileSync(at('opt/bihuan/current/infra/secrets/only-copy'), 'utf8')).toBe('kept');
    expect(readdirSync(at('opt/bihuan')).filter((name) => name.includes('before'))).toEqual([]);
  });

  it('has settings in its template that the product takes, those that are commented out as well', () => {
    const lines = readFileSync(path.join(root, 'infra/systemd/bihuan.env'), 'utf8').split('\n');
    const given = lines.flatMap((line) => {
      const [, name, value] = /^#?([A-Z_]+)='?([^']*)'?$/.exec(line) ?? [];
      return name === undefined ? [] : [[name, value]];
    });
    expect(given.length).toBeGreaterThan(3);
    expect(readSettings(Object.fromEntries(given))).toMatchObject({ host: '0.0.0.0', jurisdiction: '141100' });
  });
});

it('the command line takes the settings from their file as the service does, and runs nothing that stands in them', () => {
  const [home, settings, bin] = [at('home'), at('bihuan.env'), at('bin')];
  const script = path.join(home, 'services/standalone/src/cli.ts');
  mkdirSync(path.dirname(script), { recursive: true });
  mkdirSync(path.join(home, 'bin'));
  mkdirSync(bin);
  symlinkSync(process.execPath, path.join(home, 'bin/node'));
  writeFileSync(script, 'process.stdout.write(JSON.stringify([process.env, process.argv.slice(2)]));');
  // Root's part, which is not this test's to do.
  writeFileSync(path.join(bin, 'id'), '#!/bin/sh\necho 0\n', { mode: 0o755 });
  writeFileSync(path.join(bin, 'setpriv'), '#!/bin/sh\nshift 4\nexec "$@"\n', { mode: 0o755 });
  const address = `kurrentdb://admin:a$b@db:2113?tls=true&tlsCAFile=/ca;touch ${at('touched')}`;
  writeFileSync(settings, `# a comment\nBIHUAN_EVENT_STORE=${address}\nBIHUAN_ISSUER='某市 财政局'\n`);
  const text = readFileSync(path.join(root, 'infra/systemd/bihuan.sh'), 'utf8')
    .replaceAll('/opt/bihuan/current', home)
    .replaceAll('/etc/bihuan/bihuan.env', settings);
  const { stdout, stderr } = spawnSync('sh', ['-c', text, 'bihuan', 'doctor', '--json'], {
    env: { PATH: `${bin}:${process.env['PATH']}` },
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  const [seen, asked] = JSON.parse(stdout) as [Record<string, string>, string[]];
  expect(asked).toEqual(['doctor', '--json']);
  expect(seen).toMatchObject({
    BIHUAN_DATA: '/var/lib/bihuan',
    BIHUAN_EVENT_STORE: address,
    BIHUAN_ISSUER: '某市 财政局',
  });
  expect(existsSync(at('touched'))).toBe(false);
});

describe('the units', () => {
  const unit = (name: string) => unitOf(readFileSync(path.join(root, 'infra/systemd', name), 'utf8'));
  const known: string[] = Object.values(settingsTable).map(({ variable }) => variable);

  it.each(['bihuan.service', 'bihuan-backup.service'])('%s sets nothing but settings, and is confined', (name) => {
    const settings = unit(name);
    const given = (settings.get('Environment') ?? []).map((line) => line.split('=') as [string, string]);
    expect(given.length).toBeGreaterThan(0);
    for (const [variable] of given) expect(known).toContain(variable);
    expect(readSettings(Object.fromEntries(given)).data).toBe('/var/lib/bihuan');
    expect(settings.get('StateDirectory')).toEqual(['bihuan']);
    expect(settings.get('User')).toEqual(['bihuan']);
    for (const key of ['NoNewPrivileges', 'PrivateTmp', 'ProtectHome', 'RestrictSUIDSGID']) {
      expect(settings.get(key), key).toEqual(['true']);
    }
    expect(settings.get('ProtectSystem')).toEqual(['strict']);
    expect(settings.get('CapabilityBoundingSet')).toEqual(['']);
  });

  it('start again what ended, and give a running request its time', () => {
    const service = unit('bihuan.service');
    expect(service.get('Restart')).toEqual(['always']);
    expect(Number.parseInt(service.get('TimeoutStopSec')?.[0] ?? '', 10)).toBeGreaterThan(120);
    expect(unit('bihuan-backup.timer').get('Unit')).toEqual(['bihuan-backup.service']);
  });

  it.runIf(needs('systemd'))('are taken by systemd where install.sh has put them', () => {
    const into = at('for-systemd');
    mkdirSync(into);
    bundleOf('1.0.0').install(into);
    const names = ['bihuan.service', 'bihuan-backup.service', 'bihuan-backup.timer'];
    const verify = ['verify', '--man=no', '--recursive-errors=no', `--root=${into}`];
    const { status, stderr } = spawnSync('systemd-analyze', [...verify, ...names], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
