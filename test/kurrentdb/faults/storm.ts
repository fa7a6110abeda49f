import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { openEventStore } from '@bihuan/event-store';
import { Followers } from './followers.ts';
import { Load } from './load.ts';
import { Nodes } from './nodes.ts';
import type { FaultOptions, NodeAt } from './options.ts';
import type { FaultReport, FaultTold } from './report.ts';
import { verdictOn } from './verdict.ts';

const lookEveryMs = 100;

/**
 * Drives commands against the servers while their leader is stopped again and again and a node is paused, then looks whether everything
 * that was promised holds. `say` is told what happens. Throws when the servers do not come back, or a command of the operator fails.
 */
export async function faultStorm(options: FaultOptions, say: (line: string) => void): Promise<FaultReport> {
  const { connectionString, timeoutMs, patienceMs } = options;
  const address = { engine: 'kurrentdb', connectionString, timeoutMs } as const;
  const run = randomUUID().slice(0, 13);
  const nodes = new Nodes(options);
  const isCluster = nodes.all.length > 1;
  const faults: FaultTold[] = [];
  const started = performance.now();

  const until = async (what: string, isSo: () => Promise<boolean> | boolean) => {
    const giveUp = performance.now() + patienceMs;
    while (!(await isSo())) {
      if (performance.now() > giveUp) throw new Error(`waited ${patienceMs} ms in vain until ${what}`);
      await sleep(lookEveryMs);
    }
  };
  const leader = async (): Promise<NodeAt> => {
    let found: NodeAt | null = null;
    await until('a node says that it leads', async () => {
      found = await nodes.leader();
      return found !== null;
    });
    return found as unknown as NodeAt;
  };

  await until('all nodes answer', () => nodes.areWhole());
  const stores = await Promise.all([1, 2].map(() => openEventStore(address, () => new Date())));
  const [store] = stores as [Awaited<ReturnType<typeof openEventStore>>];
  const followers = await Followers.start(address);
  const load = new Load(run, stores, options);
  /** Until a command has been acknowledged that was sent after now: no more than one of each writer is under way. */
  const untilWritten = () => {
    const before = load.acknowledged.size;
    return until('commands are acknowledged', () => load.acknowledged.size > before + options.writers);
  };
  const fault = async (kind: FaultTold['kind'], node: NodeAt, forMs: number, undo: () => Promise<void>) => {
    const at = performance.now();
    // The others go on without it; a single node has to come back first.
    if (isCluster) await untilWritten();
    const withoutItMs = isCluster ? Math.round(performance.now() - at) : null;
    await sleep(Math.max(0, forMs - (performance.now() - at)));
    await undo();
    await until('all nodes have their place again', () => nodes.areWhole());
    await untilWritten();
    const told = { kind, node: node.name, withoutItMs, untilWholeMs: Math.round(performance.now() - at) };
    faults.push(told);
    await sleep(options.betweenMs);
    say(
      `${kind} ${node.name}: whole again after ${told.untilWholeMs} ms; ${load.acknowledged.size} acknowledged so far`,
    );
  };

  try {
    load.start();
    await untilWritten();
    for (let n = 0; n < options.kills; n++) {
      const node = await leader();
      await nodes.order('stop', node);
      await fault('stopped', node, options.downMs, () => nodes.order('start', node));
    }
    if (options.commands.pause !== null) {
      const node = await leader();
      await nodes.order('pause', node);
      await fault('paused', node, options.pauseMs, () => nodes.order('unpause', node));
    }
    await load.stop();
    const unknown = load.unknown.size;
    const settled = await load.settle(patienceMs);
    const reached = followers.reach((await store.head()) ?? 0n, patienceMs);
    const verdict = await verdictOn(run, load, store, address);
    const behindMs = await reached;
    const { rows, wrong, workersDied } = await followers.end(verdict.head);
    return {
      seconds: Math.round((performance.now() - started) / 1000),
      nodes: nodes.all.length,
      faults,
      acknowledged: load.acknowledged.size,
      repeated: load.repeated,
      refused: load.refusals,
      unknown: { commands: unknown, ...settled },
      events: verdict.events,
      streams: verdict.streams,
      readModelRows: rows,
      behindMs,
      workersDied,
      checks: [
        ...verdict.checks,
        { promise: 'both read models are at the end of the log and alike to the byte', wrong },
      ],
    };
  } finally {
    await load.stop();
    await followers.abandon();
    await Promise.all(stores.map((one) => one.close()));
  }
}
