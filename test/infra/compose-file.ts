import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const composeFile = path.join(root, 'docker-compose.yml');

export const profiles = ['single', 'cluster'] as const;
export type Profile = (typeof profiles)[number];

/** What somebody has to write into `.env`. */
export const dotEnv = {
  BIHUAN_PUBLIC_URL: 'https://bihuan.example',
  BIHUAN_JURISDICTION: '141100',
  BIHUAN_ISSUER: '吕梁市财政局',
};

type Mount = string | { readonly source: string; readonly target: string };

/** A service as the file has it, variables replaced; only what is looked at here. */
export interface Service {
  readonly image: string;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly profiles: readonly string[];
  readonly user: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly secrets?: readonly Mount[];
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
  readonly networks: readonly string[] | Readonly<Record<string, { readonly ipv4_address: string }>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck: { readonly test: readonly string[] };
  readonly read_only: boolean;
  readonly privileged?: boolean;
  readonly restart: string;
  readonly cap_drop: readonly string[];
  readonly cap_add?: readonly string[];
  readonly security_opt: readonly string[];
  readonly group_add: readonly string[];
  readonly logging: { readonly options: Readonly<Record<string, string>> };
  readonly deploy: { readonly resources: { readonly limits: Readonly<Record<string, string | number>> } };
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<
    Record<string, { readonly ipam?: { readonly config: readonly { readonly subnet: string }[] } }>
  >;
  readonly volumes: Readonly<Record<string, object>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
}

const variable = /\$(?:\$|\{([A-Z0-9_]+)(?:(:-|:\?)([^}]*))?\})/g;

/** Throws where a variable that must be set is not. */
function withVariables(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(variable, (whole, name: string | undefined, kind: string | undefined, rest = '') => {
    if (whole === '$$') return '$';
    const value = values[name as string];
    if (value) return value;
    if (kind === ':?') throw new Error(`${name} must be set: ${rest}`);
    return kind === ':-' ? rest : '';
  });
}

/** Names of the variables that `.env` may set. */
export const variablesOf = (text: string): string[] => [
  ...new Set([...text.matchAll(variable)].flatMap(([, name]) => (name === undefined ? [] : [name]))),
];

/** The file as Compose reads it: merge keys resolved, variables replaced by those of `.env`, else by their defaults. */
export function readCompose(values: Readonly<Record<string, string>>): Compose {
  const text = readFileSync(composeFile, 'utf8');
  const reviver = (_key: unknown, value: unknown) => (typeof value === 'string' ? withVariables(value, values) : value);
  return parse(text, reviver, { merge: true }) as Compose;
}

export const servicesOf = ({ services }: Compose, profile: Profile): [name: string, service: Service][] =>
  Object.entries(services).filter(([, { profiles: of }]) => of.includes(profile));

/** Where a secret lies in the container, by its name in the file. */
export const secretsOf = ({ secrets = [] }: Service): { readonly source: string; readonly target: string }[] =>
  secrets.map((secret) => {
    const { source, target } = typeof secret === 'string' ? { source: secret, target: secret } : secret;
    return { source, target: path.posix.resolve('/run/secrets', target) };
  });

export const networksOf = ({ networks }: Service): string[] =>
  Array.isArray(networks) ? [...networks] : Object.keys(networks);

/** The secrets of an installation as `infra/set-up.sh` makes them, in a temporary folder. */
export function setUp(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'bihuan-set-up-'));
  execFileSync(path.join(root, 'infra/set-up.sh'), ['bihuan.example', folder], { stdio: 'pipe' });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
