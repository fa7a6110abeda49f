import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { gossipOf } from './gossip.ts';
import type { FaultOptions, NodeAt } from './options.ts';

export type Order = 'stop' | 'start' | 'pause' | 'unpause';

const ready = ['Leader', 'Follower', 'ReadOnlyReplica'];

/** The servers as an operator sees them: who leads, and commands that stop and start one. */
export class Nodes {
  readonly all: readonly NodeAt[];
  readonly #commands: FaultOptions['commands'];
  readonly #ask: ReturnType<typeof gossipOf>;

  constructor({ connectionString, nodes, commands }: Pick<FaultOptions, 'connectionString' | 'nodes' | 'commands'>) {
    this.all = nodes;
    this.#commands = commands;
    this.#ask = gossipOf(connectionString);
  }

  /**
   * The node that says it leads; of two that do (one was cut off and has not noticed) the one that sees more members alive.
   * Null while there is none.
   */
  async leader(): Promise<NodeAt | null> {
    const seen = await this.#states();
    const leaders = seen.filter(({ status }) => status?.state === 'Leader');
    const best = leaders.toSorted((a, b) => (b.status?.aliveMembers ?? 0) - (a.status?.aliveMembers ?? 0));
    return best[0]?.node ?? null;
  }

  /** Whether all of them answer, and each has its place. */
  async areWhole(): Promise<boolean> {
    const seen = await this.#states();
    const inPlace = seen.filter(({ status }) => ready.includes(status?.state ?? ''));
    return inPlace.length === this.all.length && inPlace.some(({ status }) => status?.state === 'Leader');
  }

  /** Throws when the command is missing or fails. */
  async order(order: Order, node: NodeAt): Promise<void> {
    const template = this.#commands[order];
    if (template === null) throw new Error(`there is no command to ${order} a node`);
    const { name, host, port } = node;
    const words: Readonly<Record<string, string>> = { name, host, port: String(port), node: `${host}:${port}` };
    const command = template.replaceAll(/\{(name|host|port|node)\}/g, (_, word: string) => words[word] ?? '');
    const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
    const [code] = (await once(child, 'close')) as [number | null];
    if (code !== 0) throw new Error(`“${command}” ended with ${code}: ${said.trim().slice(0, 500)}`);
  }

  #states() {
    return Promise.all(this.all.map(async (node) => ({ node, status: await this.#ask(node) })));
  }
}
