import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { asLocalOperator, openEmbedded } from './compose.ts';
import { createLog } from './log.ts';
import { readSettings } from './settings.ts';

/** The names of all objects that a bureau sees on the store in `folder`, once it has registered one more where that is asked. */
async function objectsOf(jurisdiction: string, folder: string, registering?: string): Promise<readonly string[]> {
  const settings = readSettings({ BIHUAN_DATA: folder, BIHUAN_JURISDICTION: jurisdiction });
  const embedded = await openEmbedded({ settings, log: createLog('silent'), feedsHere: true });
  try {
    const context = (key: string) => ({ ...asLocalOperator, correlationId: 'c', idempotencyKey: `key ${key}` });
    if (registering !== undefined)
      await embedded.call('registerObject', { body: { name: registering, kind: 'project' } }, context(registering));
    const after = String(await embedded.store.head());
    const { items } = await embedded.call('listObjects', { query: { after } }, context('list'));
    return items.map(({ name }) => name);
  } finally {
    await embedded.close();
  }
}

it('shows each of the bureaus that share a store its own alone, also where one works in the folder of another', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'bihuan-bureaus-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  expect(await objectsOf('141100', folder, '供水工程')).toEqual(['供水工程']);
  expect(await objectsOf('140100', folder)).toEqual([]);
  expect(await objectsOf('140100', folder, '供热工程')).toEqual(['供热工程']);
  expect(await objectsOf('141100', folder)).toEqual(['供水工程']);
  expect(await objectsOf('141100', folder, '供气工程')).toEqual(['供气工程', '供水工程']);
});
