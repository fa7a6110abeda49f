import { randomUUID } from 'node:crypto';
import type { Cluster } from './cluster.ts';
import { type AppendFailure, Faults, type Operation, type ReadFailure } from './faults.ts';
import { type Listening, listen } from './listen.ts';
import { type LoggedEvent, MemoryLog, type ProposedEvent } from './log.ts';
import { unavailable } from './rejection.ts';
import { refusalOfFollower, type Serving } from './serving.ts';

export interface KurrentDoubleOptions {
  /** Default: a free one. */
  readonly port?: number;
  /** What the server says it is. Default 25.1.0. */
  readonly version?: string;
  /** Whether the server offers batched appends; the client falls back to single ones otherwise. Default true. */
  readonly batchAppend?: boolean;
  /** Bytes that one append may have, as on the real server. Default 1 MiB. */
  readonly maxAppendSize?: number;
  /** The only one whose calls are answered. Default: everybody's are. */
  readonly user?: { readonly name: string; readonly password: string };
  /** What it shares with the other members of its cluster. Default: it is alone. */
  readonly shared?: { readonly log: MemoryLog; readonly cluster: Cluster };
}

export interface KurrentDouble {
  readonly port: number;
  readonly connectionString: string;
  /** Calls that came in since the start, by kind. */
  readonly calls: Readonly<Record<Operation, number>>;
  readonly openSubscriptions: number;
  /** The log as it lies there, system events and other applications' among it. */
  readonly events: readonly LoggedEvent[];

  /** Puts `n` events of another application into the log. */
  appendForeign(stream: string, n: number): void;
  /** Changes what lies in the log behind the server's back. */
  changeBytes(stream: string, revision: bigint, change: (event: LoggedEvent) => Partial<ProposedEvent>): void;
  removeEvent(stream: string, revision: bigint): void;

  /** Calls of this kind are taken and never answered, until `resume`; those that hang then go on hanging. */
  hang(what: 'append' | 'read' | 'subscribe' | 'all'): void;
  /** The next append is stored, but its answer never comes; with `disconnect` the call fails as unavailable instead. */
  loseAnswer(what: 'append', how?: 'silence' | 'disconnect'): void;
  failNext(what: 'append', failure: AppendFailure): void;
  failNext(what: 'read' | 'subscribe', failure: ReadFailure): void;
  /** `not-leader`: with the address of the one that leads now. */
  dropSubscriptions(how: 'error' | 'end' | 'not-leader'): void;
  /** Those that are open stay open and are silent for good; new ones are confirmed and then silent, until `resume`. */
  muteSubscriptions(): void;
  /** Every answer comes so much later, and so does every message of a subscription after the one before it. */
  slow(ms: number): void;
  /** Clears all faults. */
  resume(): void;
  /** Cuts all connections, as a network does; clients may connect again at once. */
  cutConnections(): void;
  /** Cuts all connections and takes no new ones, as when the process is killed. */
  stop(): Promise<void>;
  /** Comes back on the same port with the same log. */
  restart(): Promise<void>;
}

/** An in-memory server that speaks KurrentDB's gRPC protocol (v1 streams) on 127.0.0.1, without TLS. See the README. */
export async function startKurrentDouble(options: KurrentDoubleOptions = {}): Promise<KurrentDouble> {
  const log = options.shared?.log ?? new MemoryLog();
  const faults = new Faults();
  const serving: Serving = {
    log,
    faults,
    endpoint: { host: '127.0.0.1', port: options.port ?? 0 },
    version: options.version ?? '25.1.0',
    batchAppend: options.batchAppend ?? true,
    maxAppendSize: options.maxAppendSize ?? 1024 * 1024,
    user: options.user ?? null,
    subscriptions: new Set(),
    cluster: options.shared?.cluster ?? null,
  };
  let listening: Listening | null = await listen(serving);
  serving.cluster?.join(serving.endpoint);

  const stop = async () => {
    serving.cluster?.down(serving.endpoint);
    for (const { ended } of serving.subscriptions) ended.abort();
    await listening?.stop();
    listening = null;
  };
  return {
    port: serving.endpoint.port,
    // The native half of the client waits for the discovery interval before its first connection, also to a single node.
    connectionString: `kurrentdb://127.0.0.1:${serving.endpoint.port}?tls=false&discoveryInterval=10`,
    calls: faults.calls,
    get openSubscriptions() {
      return serving.subscriptions.size;
    },
    events: log.events,
    appendForeign(stream, n) {
      const event = (no: number) => ({ type: 'Foreign', data: Buffer.from(JSON.stringify({ no })) });
      const rest = { contentType: 'application/json', metadata: Buffer.alloc(0) };
      for (let no = 0; no < n; no++) log.append(stream, 'any', [{ id: randomUUID(), ...event(no), ...rest }]);
    },
    changeBytes: (stream, revision, change) => log.change(stream, revision, change(log.find(stream, revision))),
    removeEvent: (stream, revision) => log.remove(stream, revision),
    hang: (what) => void faults.hanging.add(what),
    loseAnswer(_what, how = 'silence') {
      faults.lostAnswer = how;
    },
    failNext: (what: 'append' | 'read' | 'subscribe', failure: AppendFailure) =>
      void faults.failures.set(what, failure),
    dropSubscriptions(how) {
      for (const { call, ended } of serving.subscriptions) {
        if (how === 'end') call.end();
        else call.emit('error', (how === 'not-leader' ? refusalOfFollower(serving) : null) ?? unavailable());
        ended.abort();
      }
    },
    muteSubscriptions() {
      faults.subscriptionsMuted = true;
      for (const subscription of serving.subscriptions) subscription.muted = true;
    },
    slow(ms) {
      faults.delayMs = ms;
    },
    resume: () => faults.clear(),
    cutConnections: () => listening?.cutConnections(),
    stop,
    async restart() {
      await stop();
      listening = await listen(serving);
      serving.cluster?.up(serving.endpoint);
    },
  };
}
