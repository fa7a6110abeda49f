import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EventStoreAddress } from '@bihuan/event-store';
import { type Projections, startProjections } from '@bihuan/read-models';
import { readModelRows, type TableRows } from '../read-model-rows.ts';
import { toldJurisdiction } from './told.ts';

export interface FollowersAtTheEnd {
  readonly rows: number;
  /** What differs between the two, or did not reach the end of the log, in words. */
  readonly wrong: readonly string[];
  /** Why the workers died, by cause; each was started again. */
  readonly workersDied: Readonly<Record<string, number>>;
}

/** Two replicas of the product's read models, each in a folder of its own, following the same log. */
export class Followers {
  readonly #folder: string;
  readonly #replicas: { readonly folder: string; readonly projections: Projections }[] = [];
  readonly #workersDied: Record<string, number> = {};

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async start(store: EventStoreAddress): Promise<Followers> {
    const followers = new Followers(mkdtempSync(path.join(tmpdir(), 'bihuan-followers-')));
    for (const name of ['a', 'b']) {
      const folder = path.join(followers.#folder, name);
      const onWorkerDied = (cause: unknown) => {
        const said = (cause instanceof Error ? cause.message : String(cause)).slice(0, 200);
        followers.#workersDied[said] = (followers.#workersDied[said] ?? 0) + 1;
      };
      const projections = await startProjections({
        ...{ store, folder, onWorkerDied },
        ...{ jurisdiction: toldJurisdiction, zone: 'Asia/Shanghai' },
      });
      followers.#replicas.push({ folder, projections });
    }
    return followers;
  }

  /** Waits until both have reached `head`, or `patienceMs` are over; how long it took, in ms. */
  async reach(head: bigint, patienceMs: number): Promise<number> {
    const start = performance.now();
    while (this.#behind(head).length > 0 && performance.now() - start < patienceMs) await sleep(20);
    return Math.round(performance.now() - start);
  }

  /** Ends both and compares them table by table. */
  async end(head: bigint): Promise<FollowersAtTheEnd> {
    const wrong = this.#behind(head);
    await this.#close();
    const [first = [], second = []] = this.#replicas.map(({ folder }) => readModelRows(folder));
    wrong.push(...differences(first, second));
    rmSync(this.#folder, { recursive: true });
    const rows = first.reduce((sum, table) => sum + table.rows, 0);
    return { rows, wrong, workersDied: this.#workersDied };
  }

  /** When the run is given up. */
  async abandon(): Promise<void> {
    await this.#close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** The projections that do not serve everything up to `head`, in words. */
  #behind(head: bigint): string[] {
    return this.#replicas.flatMap(({ projections }) => {
      const statuses = projections.status();
      if (statuses.length === 0) return ['read models that never said how they stand'];
      return statuses
        .filter(({ position, state }) => position < Number(head) || state !== 'live')
        .map(({ name, state, position, fault }) => {
          const cause = fault === null ? '' : `: ${fault.message}`;
          return `${name} is ${state} at ${position} of ${head}${cause}`;
        });
    });
  }

  async #close(): Promise<void> {
    await Promise.all(this.#replicas.map(({ projections }) => projections.close()));
  }
}

function differences(first: readonly TableRows[], second: readonly TableRows[]): string[] {
  const wrong: string[] = [];
  const key = ({ projection, table }: TableRows) => `${projection}.${table}`;
  const others = new Map(second.map((table) => [key(table), table]));
  for (const table of first) {
    const other = others.get(key(table));
    if (other?.digest === table.digest) continue;
    wrong.push(`${key(table)} has ${table.rows} rows in one folder and ${other?.rows ?? 'none'} others in the other`);
  }
  if (first.length === 0 || first.length !== second.length)
    wrong.push(`there are ${first.length} tables in one folder and ${second.length} in the other`);
  return wrong;
}
