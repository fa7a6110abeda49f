import { parseArgs } from 'node:util';

export interface NodeAt {
  readonly name: string;
  readonly host: string;
  readonly port: number;
}

export interface FaultOptions {
  readonly connectionString: string;
  /** How long one call of ours may take, in ms. */
  readonly timeoutMs: number;
  readonly nodes: readonly NodeAt[];
  /** Shell commands with `{name}`, `{host}`, `{port}` and `{node}` (host:port) in them. */
  readonly commands: Readonly<Record<'stop' | 'start', string>> & Readonly<Record<'pause' | 'unpause', string | null>>;
  /** How often the leader is stopped. */
  readonly kills: number;
  /** How long a node stays stopped, in ms. */
  readonly downMs: number;
  /** How long everything is left in peace between two faults, in ms. */
  readonly betweenMs: number;
  /** How long a node stays paused, in ms. */
  readonly pauseMs: number;
  /** How long the servers may take to answer again, in ms. */
  readonly patienceMs: number;
  readonly writers: number;
  /** How long a writer rests after each command, in ms. */
  readonly restMs: number;
}

const usage = `test:kurrentdb-faults [options]
  KURRENTDB_URL, or --url URL          connection string, as for BIHUAN_EVENT_STORE
  KURRENTDB_STOP, or --stop COMMAND    stops or kills a node; the words {name}, {host}, {port}, {node} are replaced
  KURRENTDB_START, or --start COMMAND  starts it again
  KURRENTDB_PAUSE, --pause COMMAND     freezes it; without it nothing is paused
  KURRENTDB_UNPAUSE, --unpause COMMAND
  KURRENTDB_NODES, or --nodes LIST     name=host:port,…; default: the hosts of the connection string, each its own name
  --kills 5  --down-ms 3000  --between-ms 2000  --pause-ms 8000  --patience-ms 120000  --timeout-ms 5000  --writers 16  --rest-ms 20
  --json FILE                          keeps the report`;

export class UnusableOptions extends Error {
  constructor(cause: string) {
    super(`${cause}\n\n${usage}`);
  }
}

/** Throws `UnusableOptions` with what is missing and how the script is used. */
export function faultOptions(args: readonly string[], env: NodeJS.ProcessEnv): FaultOptions & { json: string | null } {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      url: text,
      nodes: text,
      stop: text,
      start: text,
      pause: text,
      unpause: text,
      json: text,
      kills: { ...text, default: '5' },
      'down-ms': { ...text, default: '3000' },
      'between-ms': { ...text, default: '2000' },
      'pause-ms': { ...text, default: '8000' },
      'patience-ms': { ...text, default: '120000' },
      'timeout-ms': { ...text, default: '5000' },
      writers: { ...text, default: '16' },
      'rest-ms': { ...text, default: '20' },
    },
  });
  const chosen = (name: 'url' | 'nodes' | 'stop' | 'start' | 'pause' | 'unpause') =>
    values[name] ?? env[`KURRENTDB_${name.toUpperCase()}`] ?? '';
  const needed = (name: 'url' | 'stop' | 'start') => {
    const value = chosen(name);
    if (value === '') throw new UnusableOptions(`no ${name}: nothing was run`);
    return value;
  };
  const whole = (
    name: 'kills' | 'down-ms' | 'between-ms' | 'pause-ms' | 'patience-ms' | 'timeout-ms' | 'writers' | 'rest-ms',
  ) => {
    const value = Number(values[name]);
    if (!Number.isSafeInteger(value) || value < 0) throw new UnusableOptions(`--${name} is a whole number`);
    return value;
  };
  const connectionString = needed('url');
  const nodes = chosen('nodes') === '' ? hostsOf(connectionString) : chosen('nodes').split(',').map(namedNode);
  const [pause, unpause] = [chosen('pause') || null, chosen('unpause') || null];
  if ((pause === null) !== (unpause === null)) throw new UnusableOptions('--pause and --unpause go together');
  return {
    connectionString,
    nodes,
    commands: { stop: needed('stop'), start: needed('start'), pause, unpause },
    timeoutMs: whole('timeout-ms'),
    kills: whole('kills'),
    downMs: whole('down-ms'),
    betweenMs: whole('between-ms'),
    pauseMs: whole('pause-ms'),
    patienceMs: whole('patience-ms'),
    writers: whole('writers'),
    restMs: whole('rest-ms'),
    json: values.json ?? null,
  };
}

function namedNode(text: string): NodeAt {
  const [, name = '', host = '', port = ''] = /^([^=]+)=(.+):(\d+)$/.exec(text.trim()) ?? [];
  if (name === '') throw new UnusableOptions(`${text} is not name=host:port`);
  return { name, host, port: Number(port) };
}

function hostsOf(connectionString: string): NodeAt[] {
  if (connectionString.includes('+discover://'))
    throw new UnusableOptions('a connection string with +discover names no nodes: give --nodes');
  const [, hosts = ''] = /^[a-z]+:\/\/(?:[^@/]*@)?([^/?]+)/i.exec(connectionString) ?? [];
  return hosts.split(',').map((text) => {
    const [host = '', port = '2113'] = text.split(':');
    return { name: text, host, port: Number(port) };
  });
}
