import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { command, event, freshStreams, listed, refusal } from '../contract/fixtures.ts';
import { openSqliteEventReader } from './event-reader.ts';
import { openSqliteEventStore } from './event-store.ts';
import { temporaryFolder, temporaryStore } from './temporary-store.ts';
import { createSqliteVerifier } from './verifier.ts';

const clock = () => new Date();

it('says so when the disk is full, still reads, and writes again when there is room', async () => {
  const { file, store } = temporaryStore({ largestPageCount: 60 });
  const stream = freshStreams().name(1);
  const big = event('Noted', { text: 'x'.repeat(20_000) });
  let revision: bigint | 'none' = 'none';
  let refused: unknown;
  while (refused === undefined) {
    try {
      revision = (await store.append(stream, revision, [big], command())).revision;
    } catch (error) {
      refused = error;
    }
  }
  expect(refused).toMatchObject(refusal('store.disk-full'));
  const small = freshStreams().name(1);
  const together = await Promise.allSettled([
    store.append(stream, revision, [big], command()),
    store.append(small, 'none', [event()], command()),
  ]);
  expect(together.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  expect(await listed(store.readStream(stream))).toHaveLength(Number(revision) + 1);
  await store.close();
  const roomy = openSqliteEventStore({ file, clock });
  await roomy.append(stream, revision, [big], command());
  await roomy.close();
  expect((await createSqliteVerifier({ file }).verify()).fault).toBeNull();
});

it('tells whoever asks what is newer of what has come in the meantime, and of nothing else', async () => {
  const { store } = temporaryStore();
  const stream = freshStreams().name(1);
  await store.append(stream, 'none', [event(), event()], command());
  expect(await listed(store.readStream(stream, { from: 2n }))).toEqual([]);
  expect(await listed(store.readStream(stream, { from: 2n, direction: 'backwards' }))).toHaveLength(2);
  const asked = store.readStream(stream, { from: 2n });
  await store.append(stream, 1n, [event()], command());
  expect((await listed(asked)).map(({ revision }) => revision)).toEqual([2n]);
  await store.close();
  await expect(listed(store.readStream(stream, { from: 3n }))).rejects.toMatchObject(refusal('store.closed'));
});

it('refuses a second writer, a newer format and a file that is none of ours', async () => {
  const { file, store } = temporaryStore();
  expect(() => openSqliteEventStore({ file, clock })).toThrow(expect.objectContaining(refusal('store.in-use')));
  await store.close();
  const database = new DatabaseSync(file);
  database.exec("UPDATE meta SET value = '2' WHERE key = 'format'");
  database.close();
  const newer = expect.objectContaining({ ...refusal('store.newer-format'), params: { found: 2, known: 1 } });
  expect(() => openSqliteEventStore({ file, clock })).toThrow(newer);
  expect(() => openSqliteEventReader({ file })).toThrow(newer);
  const other = path.join(temporaryFolder(), 'other.db');
  writeFileSync(other, 'these are not the events you are looking for'.repeat(200));
  const notOurs = expect.objectContaining(refusal('store.not-a-store'));
  expect(() => openSqliteEventStore({ file: other, clock })).toThrow(notOurs);
  expect(() => openSqliteEventReader({ file: other })).toThrow(notOurs);
  expect(() => openSqliteEventReader({ file: `${other}.missing` })).toThrow(notOurs);
});

it('never records an earlier time than before, also after reopening and with a clock set back', async () => {
  let now = '2025-06-01T00:00:00.000Z';
  const { file, store } = temporaryStore({ clock: () => new Date(now) });
  const stream = freshStreams().name(1);
  await store.append(stream, 'none', [event()], command());
  now = '2024-01-01T00:00:00.000Z';
  expect((await store.append(stream, 0n, [event()], command())).recordedAt).toBe('2025-06-01T00:00:00.000Z');
  await store.close();
  const again = openSqliteEventStore({ file, clock: () => new Date(now) });
  expect((await again.append(stream, 1n, [event()], command())).recordedAt).toBe('2025-06-01T00:00:00.000Z');
  await again.close();
});

it('leaves no byte of a deleted person in the file or its log, and positions go on', async () => {
  const { file, store } = temporaryStore();
  const person = freshStreams('person').name(1);
  await store.append(
    person,
    'none',
    Array.from({ length: 50 }, () => event('Noted', { name: 'Zhang San 13800000000' })),
    command(),
  );
  const last = await store.head();
  await store.deletePersonStream(person);
  for (const name of [file, `${file}-wal`]) expect(readFileSync(name).includes('13800000000')).toBe(false);
  expect(await store.head()).toBe(last);
  const appended = await store.append(freshStreams().name(1), 'none', [event()], command());
  expect(appended.position).toBe((last as bigint) + 1n);
  expect((await createSqliteVerifier({ file }).verify()).fault).toBeNull();
});

it('lets readers on other connections follow a writer, and read when there is none', async () => {
  const { file, store } = temporaryStore();
  const stream = freshStreams().name(1);
  const reader = openSqliteEventReader({ file, pollMs: 5 });
  const abort = new AbortController();
  const following = (async () => {
    const seen: bigint[] = [];
    for await (const batch of reader.subscribe({ signal: abort.signal })) {
      seen.push(...batch.events.map(({ revision }) => revision));
      if (seen.length === 2) abort.abort();
    }
    return seen;
  })();
  await store.append(stream, 'none', [event()], command());
  await store.append(stream, 0n, [event()], command());
  expect(await following).toEqual([0n, 1n]);
  await reader.close();
  await store.close();
  const later = openSqliteEventReader({ file });
  expect(await listed(later.readStream(stream))).toHaveLength(2);
  expect(await later.head()).toBe(2n);
  await later.close();
});
