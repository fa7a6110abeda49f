/**
 * Doubles of KurrentDB in a process of their own: `double-child.ts FOLDER [SIZE]` prints its connection string, then obeys files: a node
 * is stopped while `FOLDER/<port>.stopped` is there and frozen while `FOLDER/<port>.paused` is; what it has stored stays.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startKurrentCluster } from '../kurrentdb-double/kurrent-cluster.ts';
import { type KurrentDouble, startKurrentDouble } from '../kurrentdb-double/kurrent-double.ts';

interface Node {
  readonly port: number;
  readonly orders: Readonly<Record<'stopped' | 'paused', readonly [begin: () => unknown, end: () => unknown]>>;
}

const [folder = '.', size = '1'] = process.argv.slice(2);
/** So that a call is under way for a while. */
const answerMs = 5;

async function open(): Promise<{ connectionString: string; nodes: readonly Node[] }> {
  /** It dies with appends under way, one of which has been written and not answered. */
  const die = async (double: KurrentDouble) => {
    double.loseAnswer('append');
    await sleep(4 * answerMs);
    await double.stop();
    double.resume();
  };
  const stopped = (double: KurrentDouble) => [() => die(double), () => revived(double)] as const;
  const revived = async (double: KurrentDouble) => {
    double.slow(answerMs);
    await double.restart();
  };
  if (size === '1') {
    const double = await startKurrentDouble();
    double.slow(answerMs);
    const thawed = () => {
      double.resume();
      double.slow(answerMs);
    };
    const orders = { stopped: stopped(double), paused: [() => double.hang('all'), thawed] as const };
    const { port, connectionString } = double;
    return { connectionString, nodes: [{ port, orders }] };
  }
  const cluster = await startKurrentCluster({ size: Number(size) });
  for (const double of cluster.nodes) double.slow(answerMs);
  const thaw = (n: number) => {
    cluster.thaw(n);
    cluster.nodes[n]?.slow(answerMs);
  };
  const nodes = cluster.nodes.map((double, n) => ({
    port: double.port,
    orders: { stopped: stopped(double), paused: [() => cluster.freeze(n), () => thaw(n)] as const },
  }));
  return { connectionString: cluster.connectionString, nodes };
}

const { connectionString, nodes } = await open();
console.log(connectionString);
const inForce = new Set<string>();
for (;;) {
  for (const { port, orders } of nodes) {
    for (const [order, [begin, end]] of Object.entries(orders)) {
      const file = path.join(folder, `${port}.${order}`);
      if (existsSync(file) === inForce.has(file)) continue;
      if (inForce.delete(file)) await end();
      else {
        inForce.add(file);
        await begin();
      }
    }
  }
  await sleep(20);
}
