import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import type { NodeAt } from './options.ts';

/** What one node says of itself and of the others. */
export interface NodeStatus {
  /** `Leader`, `Follower`, `CatchingUp`, …; null when it does not name itself. */
  readonly state: string | null;
  readonly aliveMembers: number;
}

interface GossipAnswer {
  readonly members: readonly {
    readonly state: string;
    readonly isAlive: boolean;
    readonly httpEndPointIp: string;
    readonly httpEndPointPort: number;
  }[];
  readonly serverIp?: string;
  readonly serverPort?: number;
}

const withinMs = 2_000;

/** Asks nodes at `/gossip`, as the connection string would: with TLS or without, with its credentials and its CA file. */
export function gossipOf(connectionString: string): (node: NodeAt) => Promise<NodeStatus | null> {
  const { searchParams } = new URL(`x://x/?${connectionString.split('?')[1] ?? ''}`);
  const parameters = new Map([...searchParams].map(([name, value]) => [name.toLowerCase(), value]));
  const [, credentials] = /:\/\/([^@/]+)@/.exec(connectionString) ?? [];
  const caFile = parameters.get('tlscafile');
  const isPlain = parameters.get('tls') === 'false';
  const options = {
    path: '/gossip',
    timeout: withinMs,
    agent: false as const,
    ...(credentials !== undefined && !isPlain && { auth: decodeURIComponent(credentials) }),
    ...(caFile !== undefined && { ca: readFileSync(caFile) }),
    rejectUnauthorized: parameters.get('tlsverifycert') !== 'false',
  };
  return ({ host, port }) =>
    new Promise((resolve) => {
      const request = (isPlain ? http : https).get({ ...options, host, port }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => {
          text += part;
        });
        response.on('end', () => resolve(response.statusCode === 200 ? statusFrom(text, { host, port }) : null));
        response.on('error', () => resolve(null));
      });
      request.on('timeout', () => request.destroy());
      request.on('error', () => resolve(null));
      // A frozen node takes the connection and says nothing; the socket's own timeout begins anew with every byte.
      setTimeout(() => request.destroy(), withinMs).unref();
    });
}

/**
 * The addresses inside may be others than those by which the nodes are reached from here: the answer names its own, and where even that
 * one is not among the members, a port that only one of them has tells.
 */
export function statusFrom(text: string, asked: { host: string; port: number }): NodeStatus | null {
  let answer: GossipAnswer;
  try {
    answer = JSON.parse(text) as GossipAnswer;
  } catch {
    return null;
  }
  const { members, serverIp, serverPort } = answer;
  const at = (host: string | undefined, port: number | undefined) =>
    members.find((one) => one.httpEndPointIp === host && one.httpEndPointPort === port);
  const onPort = members.filter(({ httpEndPointPort }) => httpEndPointPort === asked.port);
  const only = members.length === 1 ? members[0] : undefined;
  const own =
    at(serverIp, serverPort) ?? at(asked.host, asked.port) ?? only ?? (onPort.length === 1 ? onPort[0] : null);
  return { state: own?.state ?? null, aliveMembers: members.filter(({ isAlive }) => isAlive).length };
}
