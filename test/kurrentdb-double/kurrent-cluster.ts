import { Cluster } from './cluster.ts';
import { type KurrentDouble, startKurrentDouble } from './kurrent-double.ts';
import { MemoryLog } from './log.ts';

export interface KurrentClusterDouble {
  readonly nodes: readonly KurrentDouble[];
  readonly connectionString: string;
  /** Which of `nodes`, or null while there is none. */
  readonly leader: number | null;
  /** The leader steps back and goes on as a follower: what only a leader may do it refuses, its subscriptions end. */
  depose(): void;
  /** Nothing that is asked of it is answered any more, and the others choose another leader if it was. */
  freeze(node: number): void;
  thaw(node: number): void;
  stop(): Promise<void>;
}

/** So many doubles over one log, with a leader among them. `electionMs`: how long they are without one when it is gone. */
export async function startKurrentCluster({ size = 3, electionMs = 300 } = {}): Promise<KurrentClusterDouble> {
  const shared = { log: new MemoryLog(), cluster: new Cluster(electionMs) };
  const nodes: KurrentDouble[] = [];
  for (let n = 0; n < size; n++) nodes.push(await startKurrentDouble({ shared }));
  const at = (node: number): KurrentDouble => {
    const found = nodes[node];
    if (found === undefined) throw new Error(`the cluster has no node ${node}`);
    return found;
  };
  const hosts = nodes.map(({ port }) => `127.0.0.1:${port}`).join(',');
  return {
    nodes,
    connectionString: `kurrentdb://${hosts}?tls=false&discoveryInterval=10`,
    get leader() {
      const port = shared.cluster.leader?.port;
      return port === undefined ? null : nodes.findIndex((node) => node.port === port);
    },
    depose() {
      const before = nodes.find(({ port }) => port === shared.cluster.leader?.port);
      shared.cluster.depose();
      before?.dropSubscriptions('not-leader');
    },
    freeze(node) {
      at(node).hang('all');
      at(node).muteSubscriptions();
      shared.cluster.down({ host: '127.0.0.1', port: at(node).port });
    },
    thaw(node) {
      at(node).resume();
      shared.cluster.up({ host: '127.0.0.1', port: at(node).port });
    },
    async stop() {
      for (const node of nodes) await node.stop();
      shared.cluster.close();
    },
  };
}
