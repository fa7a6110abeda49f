import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readSettings, settingsTable } from '@bihuan/standalone';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import packageFile from '../../package.json' with { type: 'json' };
import { selectedBy } from '../observability/promql.ts';
import { alerts } from '../observability/told-to-operators.ts';
import { needs } from '../tooling/lacking.ts';
import {
  composeFile,
  dotEnv,
  networksOf,
  profiles,
  readCompose,
  root,
  type Service,
  secretsOf,
  servicesOf,
  setUp,
  variablesOf,
} from './compose-file.ts';

let secrets: ReturnType<typeof setUp>;
let compose: ReturnType<typeof readCompose>;
beforeAll(() => {
  secrets = setUp();
  compose = readCompose({ ...dotEnv, SECRETS: secrets.folder });
});
afterAll(() => secrets.remove());

const inRepository = (file: string) => path.join(root, file);
const textOf = (file: string) => readFileSync(inRepository(file), 'utf8');
const settingNames: string[] = Object.values(settingsTable).map(({ variable }) => variable);
const isOurs = ({ image }: Service) => image.startsWith('bihuan:');

/** What a process of ours finds set: the environment, and the secrets that infra/container/bihuan.sh turns into variables. */
function settingsIn(service: Service): Record<string, string> {
  const files = compose.secrets;
  const asVariables = secretsOf(service)
    .filter(({ target }) => /^(?:BIHUAN_|REDIS_URL$)/.test(path.posix.basename(target)))
    .map(({ source, target }) => [path.posix.basename(target), readFileSync(files[source]?.file ?? '', 'utf8').trim()]);
  return { ...service.environment, ...Object.fromEntries(asVariables) };
}

describe.each(profiles)('docker-compose.yml, profile %s', (profile) => {
  const services = () => servicesOf(compose, profile);
  const ours = () => services().filter(([, service]) => isOurs(service));
  const byName = () => Object.fromEntries(services());

  it('has the parts that it is to have', () => {
    const names = services().map(([name]) => name);
    expect(names.toSorted()).toEqual(
      profile === 'single'
        ? ['api', 'kurrentdb', 'redis', 'scheduler']
        : [
            ...['api-1', 'api-2', 'grafana', 'kurrentdb-1', 'kurrentdb-2', 'kurrentdb-3', 'mail-sink', 'prometheus'],
            ...['proxy', 'redis', 'worker-1', 'worker-2'],
          ],
    );
  });

  it('pins every image to one release', () => {
    for (const [name, { image }] of services())
      expect(image, name).toMatch(/^[a-z0-9./-]+:v?\d+\.\d+\.\d+(?:-[a-z0-9.]+)?$/);
    for (const [name, { image, build }] of ours()) {
      expect(image, name).toBe(`bihuan:${packageFile.version}`);
      expect(existsSync(inRepository(build?.dockerfile ?? '')), name).toBe(true);
    }
  });

  it('confines every container', () => {
    for (const [name, service] of services()) {
      expect(service.user, name).toMatch(/^[1-9]\d*:\d+$/);
      expect(service.read_only, name).toBe(true);
      expect(service.privileged, name).toBeUndefined();
      expect(service.cap_drop, name).toEqual(['ALL']);
      // Caddy's program carries this one in its file; nobody else has any.
      expect(service.cap_add ?? [], name).toEqual(name === 'proxy' ? ['NET_BIND_SERVICE'] : []);
      expect(service.security_opt, name).toContain('no-new-privileges:true');
      expect(service.restart, name).toBe('unless-stopped');
      expect(service.logging.options, name).toHaveProperty('max-size');
      const { cpus, memory, pids } = service.deploy.resources.limits;
      expect(Number(cpus), name).toBeGreaterThan(0);
      expect(memory, name).toMatch(/^\d+[mg]$/);
      expect(pids, name).toBeGreaterThan(0);
    }
  });

  it('mounts only what is in the repository, made by the set-up or declared', () => {
    const { volumes, secrets: declared } = compose;
    for (const [name, service] of services()) {
      for (const mount of service.volumes ?? []) {
        const [source = '', target = '', mode] = mount.split(':');
        expect(target, name).toMatch(/^\//);
        if (!/^[./]/.test(source)) expect(volumes, `${name}: ${source}`).toHaveProperty([source]);
        else {
          expect(existsSync(path.resolve(root, source)), `${name}: ${source}`).toBe(true);
          expect(mode, `${name}: ${source}`).toBe('ro');
        }
      }
      for (const { source } of secretsOf(service)) {
        const file = declared[source]?.file;
        expect(file !== undefined && existsSync(file), `${name}: ${source}`).toBe(true);
        expect(service.group_add, name).toContain('10001');
      }
    }
  });

  it('keeps passwords out of the environment', () => {
    for (const [name, { environment = {} }] of services()) {
      for (const [variable, value] of Object.entries(environment)) {
        if (/PASSWORD|SECRET|TOKEN/.test(variable)) expect(variable, name).toMatch(/__FILE$/);
        expect(value, `${name}: ${variable}`).not.toMatch(/:\/\/[^/]*:[^/]*@/);
      }
    }
  });

  it('sets nothing but settings, to values that the product takes', () => {
    expect(ours().length).toBeGreaterThan(1);
    for (const [name, service] of ours()) {
      const given = settingsIn(service);
      for (const variable of Object.keys(given)) expect(settingNames, `${name}: ${variable}`).toContain(variable);
      const settings = readSettings(given);
      expect(settings.eventStore.engine, name).toBe('kurrentdb');
      expect(settings.redisUrl.value, name).not.toBeNull();
      // Files of the key and of the authority are where they are looked for.
      const targets = secretsOf(service).map(({ target }) => target);
      expect(targets, name).toContain(settings.installationKeyFile.value);
      expect(targets, name).toContain(/tlsCAFile=([^&]+)/.exec(given['BIHUAN_EVENT_STORE'] ?? '')?.[1]);
    }
  });

  it('reaches stores and jobs by the names, ports and networks that they have', () => {
    for (const [name, service] of ours()) {
      const given = settingsIn(service);
      const eventStore = given['BIHUAN_EVENT_STORE'] ?? '';
      const nodes = /@([^/?]+)/.exec(eventStore)?.[1]?.split(',') ?? [];
      expect(nodes).toHaveLength(profile === 'single' ? 1 : 3);
      expect(eventStore).toContain('tls=true');
      const redis = new URL(given['REDIS_URL'] ?? '').host;
      const known = services().flatMap(([other, { environment = {} }]) => {
        if (other === 'redis') return [`redis:${/^port (\d+)$/m.exec(textOf('infra/redis/redis.conf'))?.[1]}`];
        return 'KURRENTDB_NODE_IP' in environment ? [`${other}:2113`] : [];
      });
      for (const address of [...nodes, redis]) {
        expect(known, name).toContain(address);
        const other = byName()[address.split(':')[0] ?? ''] as Service;
        expect(
          networksOf(other).some((network) => networksOf(service).includes(network)),
          `${name} → ${address}`,
        ).toBe(true);
        expect(service.depends_on, name).toHaveProperty([address.split(':')[0] ?? ''], {
          condition: 'service_healthy',
        });
      }
    }
  });

  it('gives each process a data folder of its own and all of them the same evidence', () => {
    const volumeAt = (service: Service, target: string | undefined) =>
      service.volumes?.find((mount) => mount.split(':')[1] === target)?.split(':')[0];
    const data = ours().map(([, service]) => volumeAt(service, service.environment?.['BIHUAN_DATA']));
    expect(data).not.toContain(undefined);
    expect(new Set(data).size).toBe(data.length);
    const files = ours().map(([, service]) => volumeAt(service, service.environment?.['BIHUAN_FILES']));
    expect([...new Set(files)]).toEqual(['files']);
  });

  it('serves and asks whether it is ready at the port that is set', () => {
    for (const [name, service] of services()) expect(service.healthcheck.test.length, name).toBeGreaterThan(1);
    for (const [name, service] of ours()) {
      const port = service.environment?.['PORT'];
      for (const published of service.ports ?? []) expect(published.split(':').at(-1), name).toBe(port);
      const asked = /http:\/\/[^"]+/.exec(service.healthcheck.test.join(' '))?.[0];
      expect(asked, name).toBe(`http://127.0.0.1:${port}/readyz`);
    }
  });

  it('starts one half of the work in each process', () => {
    for (const [name, { command }] of ours()) {
      expect(command, name).toEqual(['start', '--only', name.startsWith('api') ? 'api' : 'scheduler']);
    }
  });

  it('has KurrentDB nodes that know each other and show a certificate for the name by which they are called', () => {
    const nodes = services().filter(([, { environment = {} }]) => 'KURRENTDB_NODE_IP' in environment);
    expect(nodes.length).toBe(profile === 'single' ? 1 : 3);
    const { secrets: declared } = compose;
    const authority = new X509Certificate(readFileSync(path.join(secrets.folder, 'ca/ca.crt')));
    for (const [name, service] of nodes) {
      const settings = service.environment ?? {};
      expect(settings['KURRENTDB_CLUSTER_SIZE']).toBe(String(nodes.length));
      expect(settings['KURRENTDB_NODE_HOST_ADVERTISE_AS']).toBe(name);
      const others = nodes.map(([other]) => other).filter((other) => other !== name);
      const seeds = settings['KURRENTDB_GOSSIP_SEED']?.split(',') ?? [];
      expect(seeds).toEqual(others.map((other) => `${other}:2113`));
      const of = (target: string | undefined) => {
        const { source } = secretsOf(service).find((secret) => secret.target === target) ?? {};
        return readFileSync(declared[source ?? '']?.file ?? '');
      };
      const certificate = new X509Certificate(of(settings['KURRENTDB_CERTIFICATE_FILE']));
      expect(certificate.verify(authority.publicKey)).toBe(true);
      expect(certificate.checkHost(name)).toBe(name);
      expect(certificate.subject).toBe('CN=kurrentdb-node');
      expect(of(settings['KURRENTDB_CERTIFICATE_PRIVATE_KEY_FILE']).toString()).toContain('PRIVATE KEY');
      expect(of(`${settings['KURRENTDB_TRUSTED_ROOT_CERTIFICATES_PATH']}/ca.crt`).toString()).toBe(
        authority.toString(),
      );
    }
  });
});

describe('docker-compose.yml', () => {
  it('refuses to start without the address, the jurisdiction and the office', () => {
    for (const name of Object.keys(dotEnv)) {
      expect(() => readCompose({ ...dotEnv, [name]: '' }), name).toThrow(`${name} must be set`);
    }
  });

  it('takes nothing from .env under a name of ours that is no setting', () => {
    const asked = variablesOf(readFileSync(composeFile, 'utf8')).filter((name) => name.startsWith('BIHUAN_'));
    expect(asked.length).toBeGreaterThan(2);
    for (const name of asked) expect(settingNames).toContain(name);
  });

  it('takes nothing of an installation into an image or a commit: no password, no key', () => {
    const own = /^for own in ([^;]+); do$/m.exec(textOf('infra/offline/install.sh'))?.[1]?.split(' ') ?? [];
    expect(own).toContain('infra/secrets');
    for (const ignored of ['.dockerignore', '.gitignore']) {
      const names = textOf(ignored)
        .split('\n')
        .map((line) => line.replace(/^\/|\/$/g, ''));
      for (const name of own) expect(names, ignored).toContain(name);
    }
  });

  it('builds on the very Node that the tests run on', () => {
    const image = /^ARG NODE_IMAGE=node:([\d.]+)-/m.exec(textOf('infra/container/Containerfile'))?.[1];
    expect(image).toBe(packageFile.devDependencies.node);
  });

  it('lets the proxy alone say who asks, at its own address in its own network', () => {
    const { services, networks } = compose;
    const proxy = services['proxy'] as Service;
    const address = Object.values(proxy.networks).map(({ ipv4_address: fixed }) => fixed)[0] ?? '';
    const replicas = proxy.environment?.['API_REPLICAS']?.split(' ') ?? [];
    expect(replicas).toEqual(['api-1:4180', 'api-2:4180']);
    for (const replica of replicas) {
      const service = services[replica.split(':')[0] ?? ''] as Service;
      expect(readSettings(settingsIn(service)).trustedProxies.value).toEqual([address]);
      expect(networksOf(service)).toContain('front');
    }
    const [range = ''] = networks['front']?.ipam?.config.map(({ subnet }) => subnet.replace(/\.\d+\/24$/, '.')) ?? [];
    expect(address.startsWith(range)).toBe(true);
    const listened = [...textOf('infra/caddy/Caddyfile').matchAll(/^:(\d+) \{$/gm)].map(([, port]) => port);
    expect(new Set(proxy.ports?.map((port) => port.split(':')[1]))).toEqual(new Set(listened));
  });

  it('lets Prometheus ask every process and every node, where it can reach them', () => {
    const { services } = compose;
    const { scrape_configs: jobs } = parse(textOf('infra/prometheus/prometheus.yml')) as {
      scrape_configs: { job_name: string; static_configs: { targets: string[] }[] }[];
    };
    const targetsOf = (job: (typeof jobs)[number]) => job.static_configs.flatMap((config) => config.targets);
    const targets = jobs.flatMap(targetsOf);
    const expected = ['api-1', 'api-2', 'worker-1', 'worker-2'].map((name) => `${name}:4180`);
    expect(targets).toEqual([...expected, 'kurrentdb-1:2113', 'kurrentdb-2:2113', 'kurrentdb-3:2113']);
    // Whether a process answers is asked by the name of its job: under another one nobody would be told.
    const up = alerts.flatMap(({ expr }) => selectedBy(expr)).filter(({ metric }) => metric === 'up');
    const asked = up.flatMap(({ matchers }) => matchers.map(({ value }) => value));
    expect(jobs.filter((job) => asked.includes(job.job_name)).flatMap(targetsOf)).toEqual(expected);
    const reached = networksOf(services['prometheus'] as Service);
    for (const target of targets) {
      const networks = networksOf(services[target.split(':')[0] ?? ''] as Service);
      expect(
        networks.some((network) => reached.includes(network)),
        target,
      ).toBe(true);
    }
    const files = [...textOf('infra/prometheus/prometheus.yml').matchAll(/_file: (\S+)/g)].map(([, file]) => file);
    const mounted = secretsOf(services['prometheus'] as Service).map(({ target }) => target);
    for (const file of files) expect(mounted).toContain(file);
  });

  it('lets Redis forget nothing', () => {
    expect(textOf('infra/redis/redis.conf')).toMatch(/^maxmemory-policy noeviction$/m);
    expect(textOf('infra/redis/redis.conf')).toMatch(/^appendonly yes$/m);
  });

  it('shows Grafana dashboards from files, over a data source that Prometheus answers', () => {
    const { services } = compose;
    const { providers } = parse(textOf('infra/grafana/provisioning/dashboards/bihuan.yml')) as {
      providers: { options: { path: string } }[];
    };
    const targets = services['grafana']?.volumes?.map((mount) => mount.split(':')[1]);
    for (const { options } of providers) expect(targets).toContain(options.path);
    const { datasources } = parse(textOf('infra/grafana/provisioning/datasources/prometheus.yml')) as {
      datasources: { url: string }[];
    };
    expect(datasources.map(({ url }) => url)).toEqual(['http://prometheus:9090']);
  });

  describe.runIf(needs('compose'))('as Docker Compose reads it', () => {
    it.each(profiles)('is a valid file with the profile %s', (profile) => {
      const options = ['compose', '--file', composeFile, '--profile', profile, 'config', '--format', 'json'];
      const environment = { ...process.env, ...dotEnv, SECRETS: secrets.folder };
      const { services } = JSON.parse(execFileSync('docker', options, { env: environment, encoding: 'utf8' })) as {
        services: object;
      };
      expect(Object.keys(services).toSorted()).toEqual(
        servicesOf(compose, profile)
          .map(([name]) => name)
          .toSorted(),
      );
    });
  });
});
