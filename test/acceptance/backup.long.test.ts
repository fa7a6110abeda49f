import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { compareAnswers } from '../../services/standalone/src/copy/compare-answers.ts';
import { asOperator } from '../tooling/as-operator.ts';
import { answerOf, bihuan, loadedDemo, serving, temporaryFolder } from './bihuan-process.ts';
import { eventsOf, tamperWith } from './record.ts';

interface Made {
  readonly folder: string;
  readonly whole: boolean;
  readonly began: string;
  readonly record: { readonly events: number; readonly head: string };
  readonly files: { readonly count: number; readonly newCount: number };
  readonly removed: readonly string[];
}

const demo = loadedDemo();
/** A data folder that is not there yet. */
const newFolder = () => path.join(temporaryFolder(), 'data');
const keyIn = (data: string) => path.join(data, 'installation.key');
const logIn = (data: string) => ({ engine: 'sqlite', file: path.join(data, 'log.sqlite') }) as const;

async function refusedBy(args: readonly string[], data: string) {
  const { code, out, err } = await bihuan([...args, '--json'], data);
  expect(out).toBe('');
  return { exit: code, ...(JSON.parse(err) as { code: string; messages: { en: string } }) };
}

describe('the drill', () => {
  it('brings back everything that was acknowledged before a backup under load began, and it answers the same', async () => {
    const [source, target, restored] = [demo.copy(), newFolder(), newFolder()];
    const { url } = await serving(['start'], source);
    const storm = new Storm(url);
    while (storm.acknowledged.length < 50) await sleep(20);
    const before = [...storm.acknowledged];
    const made = await answerOf<Made>(['backup', target], source);
    expect(made.whole).toBe(true);
    const during = storm.acknowledged.length - before.length;
    await storm.end();
    expect(during).toBeGreaterThan(0);

    await answerOf(['restore', target, '--key', keyIn(source)], restored);
    const events = await eventsOf(restored);
    const names = new Set(events.map(({ data }) => data['name']));
    expect(before.filter((name) => !names.has(name))).toEqual([]);
    // Nothing but a beginning of the log as it is there, at the same positions.
    expect(events).toEqual((await eventsOf(source)).slice(0, events.length));
    expect(events.length).toBe(made.record.events);
    const head = BigInt(made.record.head);
    const options = { zone: 'Asia/Shanghai', clock: () => new Date(), onBuilt: () => {}, onProgress: () => {} };
    const answers = await compareAnswers({ store: logIn(source), head }, { store: logIn(restored), head }, options);
    expect(answers).toBeGreaterThan(500);
    expect((await bihuan(['verify'], restored)).code).toBe(0);

    const running = await serving(['start'], restored);
    const name = before[0] ?? '';
    const asked = await asOperator(`${running.url}/api/v1/objects?q=${encodeURIComponent(name)}`);
    expect(JSON.stringify(await asked.json())).toContain(name);
  }, 240_000);
});

/** Clients that register objects one after the other over HTTP. */
class Storm {
  /** Names of those whose registration was acknowledged. */
  readonly acknowledged: string[] = [];
  readonly #clients: Promise<void>[];
  #isOver = false;

  constructor(url: string) {
    this.#clients = ['甲', '乙', '丙', '丁'].map((client) => this.#register(url, client));
  }

  async #register(url: string, client: string): Promise<void> {
    for (let n = 0; !this.#isOver; n++) {
      const name = `压力${client}${n}工程`;
      const body = JSON.stringify({ name, kind: 'project' });
      const headers = { 'content-type': 'application/json' };
      const { ok } = await asOperator(`${url}/api/v1/objects`, { method: 'POST', headers, body });
      if (ok) this.acknowledged.push(name);
    }
  }

  async end(): Promise<void> {
    this.#isOver = true;
    await Promise.all(this.#clients);
  }
}
