import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { isUnknown, upcast } from '@bihuan/domain';
import { createSqliteVerifier, openSqliteEventStore, withWriteLevel } from '@bihuan/event-store';
import { describe, expect, it } from 'vitest';
import { answersOfLog } from '../fixtures/released-logs/answers-of-log.ts';
import { answerOf, bihuan, fixture, temporaryFolder } from './bihuan-process.ts';
import { eventsOf } from './record.ts';

const stored = new URL('../fixtures/released-logs/', import.meta.url);
const releases = readdirSync(stored)
  .filter((name) => name.endsWith('.sqlite.gz'))
  .map((name) => name.replace('.sqlite.gz', ''));

/** A data folder with the log that a release has written. */
function releasedData(release: string): string {
  const data = path.join(temporaryFolder(), 'data');
  mkdirSync(data);
  writeFileSync(path.join(data, 'log.sqlite'), gunzipSync(readFileSync(new URL(`${release}.sqlite.gz`, stored))));
  return data;
}

/** How an event is told is no fact of it. */
const withoutWords = (member: string, value: unknown) => (member === 'words' ? undefined : value);

describe.each(releases)('what release %s has written', (release) => {
  it('is whole, understood, and answered as that release did', async () => {
    const data = releasedData(release);
    const file = path.join(data, 'log.sqlite');
    expect((await createSqliteVerifier({ file }).verify()).fault).toBeNull();
    const events = await eventsOf(data);
    expect(events.map((event) => upcast(event)).filter(isUnknown)).toEqual([]);
    const answers = await answersOfLog(file, events.at(-1)?.position ?? 0n);
    const lines = gunzipSync(readFileSync(new URL(`${release}.answers.jsonl.gz`, stored)))
      .toString('utf8')
      .trimEnd();
    // A later release may say more and put it better, and never anything else.
    for (const line of lines.split('\n')) {
      const [question, expected] = JSON.parse(line, withoutWords) as [string, unknown[]];
      expect(answers.get(question), question).toMatchObject(expected);
    }
  });

  it('is gone on with by this release, at the level that it was begun with', async () => {
    const data = releasedData(release);
    await answerOf(
      [
        'import',
        fixture('outcomes-2024.csv'),
        '--evaluation-year',
        '2024',
        '--apply-to',
        '2026',
        '--fund-year',
        '2023',
        '--yes',
      ],
      data,
    );
    const store = openSqliteEventStore({ file: path.join(data, 'log.sqlite'), clock: () => new Date() });
    expect(await withWriteLevel(store, '141100').level()).toMatchObject({ level: 1 });
    await store.close();
  });
});

it('has a log of the release that this one will be', () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(releases).toContain(version);
});

describe('going back', () => {
  it('to a release that does not know the level of the record is refused in one line, and nothing is written', async () => {
    const data = releasedData(releases[0] ?? '');
    const store = openSqliteEventStore({ file: path.join(data, 'log.sqlite'), clock: () => new Date() });
    const raised = {
      id: crypto.randomUUID(),
      type: 'WriteLevelRaised',
      version: 1,
      data: { level: 99, release: '9.9.0' },
    };
    const command = { commandId: 'c', fingerprint: 'f', principal: 'p', correlationId: 'c', causationId: null };
    await store.append('141100.write-level~record', 'none', [raised], command);
    await store.close();
    const before = await eventsOf(data);
    for (const args of [['start'], ['ledger'], ['raise-level']]) {
      const { code, out, err } = await bihuan([...args, '--lang', 'en'], data);
      expect({ code, out }).toEqual({ code: 3, out: '' });
      expect(err.trimEnd().split('\n')).toHaveLength(1);
      expect(err).toContain('write level 99 (release 9.9.0)');
      expect(err).toContain('[store.newer-level]');
    }
    expect(await eventsOf(data)).toEqual(before);
    // What only reads goes on: it can be verified, backed up and copied.
    expect((await bihuan(['verify'], data)).out).toContain(String(before.length));
  });

  it('is free while nothing was raised: the level is that of the first release', async () => {
    const data = releasedData(releases[0] ?? '');
    expect(await answerOf(['raise-level'], data)).toEqual({ level: 1, raised: false });
  });
});
