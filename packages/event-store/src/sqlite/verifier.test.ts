import { readFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { command, event, freshStreams } from '../contract/fixtures.ts';
import { temporaryStore } from './temporary-store.ts';
import { createSqliteVerifier } from './verifier.ts';

/** Twenty events over four streams, one of them a deleted person's, then a change behind the store's back. */
async function verifiedAfter(change: (database: DatabaseSync) => void) {
  const { file, store } = temporaryStore();
  const streams = freshStreams();
  const person = freshStreams('person').name(1);
  for (let n = 0; n < 15; n++) {
    const revision = Math.floor(n / 3) - 1;
    await store.append(
      streams.name(n % 3),
      revision < 0 ? 'none' : BigInt(revision),
      [event('Noted', { note: `第${n}条\ufffd` })],
      command(),
    );
    if (n === 7) await store.append(person, 'none', [event(), event()], command());
  }
  await store.deletePersonStream(person);
  await store.close();
  const database = new DatabaseSync(file);
  change(database);
  database.close();
  return createSqliteVerifier({ file }).verify();
}

describe('verifier', () => {
  it('finds a whole record whole, deleted persons included', async () => {
    expect(await verifiedAfter(() => {})).toEqual({ events: 15, streams: 3, fault: null });
  });

  const changes: [string, string, string, bigint][] = [
    ['data', "UPDATE events SET data = replace(data, '第4条', '第5条') WHERE position = 5", 'changed', 5n],
    [
      'one byte that is no UTF-8',
      "UPDATE events SET data = CAST(replace(CAST(data AS BLOB), X'EFBFBD', X'FF') AS TEXT) WHERE position = 5",
      'changed',
      5n,
    ],
    [
      'who',
      "UPDATE events SET metadata = replace(metadata, 'local-operator', 'somebody-else') WHERE position = 4",
      'changed',
      4n,
    ],
    [
      'when',
      'UPDATE events SET metadata = replace(metadata, \'recordedAt":"2\', \'recordedAt":"1\') WHERE position = 4',
      'changed',
      4n,
    ],
    ['type', "UPDATE events SET type = 'noted' WHERE position = 6", 'changed', 6n],
    ['version', 'UPDATE events SET version = 2 WHERE position = 6', 'changed', 6n],
    ['id', "UPDATE events SET id = 'x' WHERE position = 6", 'changed', 6n],
    ['hash', "UPDATE events SET hash = replace(hash, substr(hash, 1, 1), 'x') WHERE position = 6", 'changed', 6n],
    ['a text boundary', 'UPDATE events SET data = data || char(10) WHERE position = 6', 'changed', 6n],
    ['stream', "UPDATE events SET stream = stream || 'x' WHERE position = 1", 'changed', 1n],
    ['an event in the middle', 'DELETE FROM events WHERE position = 5', 'missing', 5n],
    ['the tail', 'DELETE FROM events WHERE position > 15', 'missing', 16n],
    ['everything', 'DELETE FROM events', 'missing', 1n],
    ['the mark of a deletion', 'DELETE FROM deleted_streams', 'missing', 9n],
    [
      'an event put where a deleted one stood',
      "INSERT INTO events SELECT 9, stream || 'x', 0, id, type, version, data, metadata, hash FROM events WHERE position = 1",
      'inserted',
      9n,
    ],
    [
      'a mark for a stream that cannot be deleted',
      "INSERT INTO deleted_streams VALUES ('999999.object~x', '', '[[5,5]]'); DELETE FROM events WHERE position = 5",
      'missing',
      5n,
    ],
    [
      'the order within a stream',
      'UPDATE events SET position = 99 WHERE position = 1; UPDATE events SET position = 1 WHERE position = 4; UPDATE events SET position = 4 WHERE position = 99',
      'missing',
      1n,
    ],
  ];
  it.each(changes)('names the first event that is not whole: %s', async (_, sql, kind, position) => {
    const { fault } = await verifiedAfter((database) => database.exec(sql));
    expect(fault).toMatchObject({ kind, position });
  });

  it('finds any one byte changed in the file where an event stands', async () => {
    const { file, store } = temporaryStore();
    await store.append(freshStreams().name(1), 'none', [event('Noted', { note: '一泓清水入黄河' })], command());
    await store.close();
    const whole = readFileSync(file);
    const start = whole.lastIndexOf('999999.object~', whole.lastIndexOf('一泓清水'));
    const end = whole.indexOf('recordedAt', start) + 37 + 64;
    expect(start).toBeGreaterThan(0);
    for (let at = start; at < end; at += 3) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] as number) ^ 1;
      writeFileSync(file, changed);
      expect((await createSqliteVerifier({ file }).verify()).fault, `byte ${at}`).not.toBeNull();
    }
    writeFileSync(file, whole);
    expect((await createSqliteVerifier({ file }).verify()).fault).toBeNull();
  });

  it('reports a damaged page as unreadable', async () => {
    const { file, store } = temporaryStore();
    const stream = freshStreams().name(1);
    await store.append(
      stream,
      'none',
      Array.from({ length: 200 }, () => event('Noted', { note: 'x'.repeat(300) })),
      command(),
    );
    await store.close();
    const bytes = readFileSync(file);
    bytes.fill(0xaa, bytes.length - 3 * 4096, bytes.length - 2 * 4096);
    writeFileSync(file, bytes);
    expect((await createSqliteVerifier({ file }).verify()).fault).toMatchObject({ kind: 'unreadable' });
  });
});
