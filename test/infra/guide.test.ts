import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { settingsTable } from '@bihuan/standalone';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { dotEnv, profiles, readCompose, root, servicesOf, setUp } from './compose-file.ts';

/*
 * Of the guide's commands these are run by tests: infra/set-up.sh (here and in compose.test.ts), install.sh into a temporary folder
 * (install.test.ts), Caddy and Redis with their files (servers.test.ts). bundle.sh asks the registries and takes minutes; systemctl,
 * journalctl and docker want a machine of their own: no test runs those, and what is looked at here is that they name what there is.
 */

const guide = readFileSync(path.join(root, 'docs/operations.md'), 'utf8');
const [chinese = '', english = ''] = guide.split('\n## English\n');

const blocksOf = (text: string, language: string) =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, block = '']) => block);

/** Commands without what is said beside them, and without what the reader fills in. */
const commandsOf = (text: string) =>
  blocksOf(text, 'sh')
    .join('')
    .split('\n')
    .map((line) => line.replace(/ +#.*$/, '').trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) =>
      line
        .replace(/姓名|NAME$|NAME (?=--)/, '… ')
        .replace(/新版本|NEW/, '…')
        .replace(/<[^>]+>/, '…'),
    )
    .map((line) => line.replace("-H 'Accept-Language: en' ", '').replaceAll(/ {2,}/g, ' '));

let secrets: ReturnType<typeof setUp>;
beforeAll(() => {
  secrets = setUp();
});
afterAll(() => secrets.remove());

describe('docs/operations.md', () => {
  it('gives the same commands in both languages', () => {
    expect(commandsOf(chinese).length).toBeGreaterThan(30);
    expect(commandsOf(english)).toEqual(commandsOf(chinese));
  });

  it('names files that are there, or that the set-up makes', () => {
    const named = [...new Set([...guide.matchAll(/\binfra\/[\w./-]*[\w]/g)].map(([file]) => file))];
    expect(named.length).toBeGreaterThan(8);
    for (const file of named) {
      const [, secret] = /^infra\/secrets\/?(.*)$/.exec(file) ?? [];
      // `proxy.*` is the certificate and its key.
      const made =
        secret === undefined
          ? path.join(root, file)
          : path.join(secrets.folder, secret.replace(/^proxy$/, 'proxy.crt'));
      expect(existsSync(made), file).toBe(true);
    }
  });

  it('names settings and variables that are read', () => {
    const known: string[] = Object.values(settingsTable).map(({ variable }) => variable);
    const compose = readFileSync(path.join(root, 'docker-compose.yml'), 'utf8');
    const own = [...guide.matchAll(/^([A-Z_]+)=|`([A-Z_]+)=/gm)].map(([, first, second]) => first ?? second ?? '');
    expect(own).toContain('KURRENTDB_IMAGE');
    for (const name of own) expect(`${compose}${known.join(' ')}`, name).toContain(name);
    for (const [name] of guide.matchAll(/\bBIHUAN_[A-Z_]+/g)) expect(known).toContain(name);
    const chosen = [...guide.matchAll(/COMPOSE_PROFILES=(\w+)/g)].map(([, profile]) => profile);
    for (const profile of chosen) expect(profiles).toContain(profile);
  });

  it('gives orders to services that there are', () => {
    const { services } = readCompose(dotEnv);
    const orders = [...guide.matchAll(/docker compose (?:run|exec|logs|restart|up|stop)([^`\n#|]*)/g)].flatMap(
      ([, rest = '']) =>
        rest
          .split(/\s+/)
          .filter((word) => /^(?:api|worker|scheduler|proxy|redis|kurrentdb|grafana)(?:-\d)?$/.test(word)),
    );
    expect(orders.length).toBeGreaterThan(20);
    for (const name of orders) expect(services).toHaveProperty([name]);
  });

  it('replaces at an upgrade every replica and every node of the store, one after the other', () => {
    const names = servicesOf(readCompose(dotEnv), 'cluster').map(([name]) => name);
    const [replaced = ''] = commandsOf(chinese).filter((line) => line.startsWith('for one in '));
    expect(replaced).toContain('--no-deps --wait "$one" || break');
    const inTurn = /^for one in ([^;]+);/.exec(replaced)?.[1]?.split(' ') ?? [];
    expect(inTurn.toSorted()).toEqual(names.filter((name) => /-\d$/.test(name)).toSorted());
  });

  it('adds a replica that has a data folder of its own', () => {
    const { services } = readCompose(dotEnv);
    const added = blocksOf(guide, 'yaml').map(
      (block) =>
        parse(block) as {
          services: Record<string, { extends: { file: string; service: string }; volumes: string[] }>;
          volumes: object;
        },
    );
    expect(added).toHaveLength(2);
    for (const { services: more, volumes } of added) {
      for (const service of Object.values(more)) {
        const [volume = '', target] = service.volumes[0]?.split(':') ?? [];
        expect(volumes).toHaveProperty([volume]);
        expect(existsSync(path.join(root, service.extends.file))).toBe(true);
        expect(services[service.extends.service]?.environment?.['BIHUAN_DATA']).toBe(target);
      }
    }
  });
});
