import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openEventReader, openEventStore } from '@bihuan/event-store';
import { runProjector } from '@bihuan/read-models';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { eventStoreContract } from '../../packages/event-store/src/contract/event-store.contract.ts';
import { allProjections } from '../../packages/read-models/src/all-projections.ts';
import { kurrentUrl, needs } from '../tooling/lacking.ts';
import { toldEvent, toldKinds, toldStream } from './faults/told.ts';
import { readModelRows } from './read-model-rows.ts';

/** Every append is on the disks of a majority before it is answered. */
vi.setConfig({ testTimeout: 300_000 });

const address = { engine: 'kurrentdb', connectionString: kurrentUrl() ?? '', timeoutMs: 5_000 } as const;

describe.runIf(needs('kurrentdb'))('a KurrentDB server', () => {
  eventStoreContract('kurrentdb', async () => {
    const store = await openEventStore(address, () => new Date());
    return { store, isEmpty: false, release: () => store.close() };
  });

  it('gives two read models in two folders the same rows, to the byte', async () => {
    const store = await openEventStore(address, () => new Date());
    const root = mkdtempSync(path.join(tmpdir(), 'bihuan-two-'));
    onTestFinished(async () => {
      await store.close();
      rmSync(root, { recursive: true });
    });
    const following = (folder: string) =>
      runProjector({
        openReader: () => openEventReader(address),
        folder: path.join(root, folder),
        zone: 'Asia/Shanghai',
        projections: allProjections,
      });
    const first = await following('from the beginning');
    const run = randomUUID().slice(0, 13);
    const append = async (kind: (typeof toldKinds)[number], place: number) => {
      const id = randomUUID();
      const metadata = {
        commandId: id,
        fingerprint: id,
        principal: 'local-operator',
        correlationId: run,
        causationId: null,
      };
      const expected = place === 0 ? 'none' : BigInt(place - 1);
      return store.append(toldStream(run, kind, 'x'), expected, [toldEvent(kind, 'x', place)], metadata);
    };
    for (let place = 0; place < 10; place++) {
      for (const kind of toldKinds) await append(kind, place);
    }
    const second = await following('after it all');
    const end = (await store.head()) as bigint;
    for (const projector of [first, second]) {
      await projector.waitFor(end, { timeoutMs: 240_000 });
      await projector.close();
    }
    const rows = readModelRows(path.join(root, 'from the beginning'));
    expect(rows).toEqual(readModelRows(path.join(root, 'after it all')));
    expect(rows.filter((table) => table.rows > 0).length).toBeGreaterThan(4);
  });
});
