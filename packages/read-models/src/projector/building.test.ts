import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type EventReader, openSqliteEventReader } from '@bihuan/event-store';
import { expect, onTestFinished, test } from 'vitest';
import { givenLog, type Log, reading, running, until, within } from '../fixtures/given-log.ts';
import type { ProjectedEvent } from '../projection.ts';
import { counting } from './counting.testing.ts';

function namesIn(log: Log, file: string, sql: string): unknown[] {
  const database = new DatabaseSync(path.join(log.folder, file), { readOnly: true });
  onTestFinished(() => database.close());
  return database
    .prepare(sql)
    .all()
    .map(({ name }) => name);
}
const indexes = "SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL";

test('what serves has the indexes for questions, and what is still being built is spared them', async () => {
  const log = givenLog();
  const position = await log.names('甲', '乙', '丙');
  const stopsAt = (stop: number) => (event: ProjectedEvent) => {
    if (event.position === stop) throw new Error('stop here');
  };
  const interrupted = await running(log, [counting({ onEvent: stopsAt(3) })], { batchSize: 1 });
  await until(() => interrupted.status()[0]?.state).toBe('stopped');
  await interrupted.close();
  expect(namesIn(log, 'counting.v1.g1.sqlite', indexes)).toEqual([]);
  const second = await running(log, [counting()]);
  await second.waitFor(position, within);
  expect(reading(log).namesAt()).toEqual(['甲', '乙', '丙']);
  expect(namesIn(log, 'counting.v1.g1.sqlite', indexes)).toEqual(['names_by_stream']);
});

test('those that are started over together read the log together', async () => {
  const log = givenLog();
  const position = await log.names(...Array.from({ length: 60 }, (_, index) => `第${index}`));
  let handedOver = 0;
  const openReader = (): EventReader => {
    const reader = openSqliteEventReader({ file: log.file, pollMs: 5 });
    return {
      ...reader,
      async *subscribe(options) {
        for await (const batch of reader.subscribe(options)) {
          handedOver += batch.events.length;
          yield batch;
        }
      },
    };
  };
  const names = ['one', 'two', 'three'];
  const projections = names.map((name) => counting({ name }));
  const projector = await running(log, projections, { openReader, batchSize: 5 });
  await projector.waitFor(position, within);
  handedOver = 0;
  await Promise.all(names.map((name) => projector.startOver(name)));
  // A batch may be read again when another one joins.
  expect(handedOver).toBeLessThan(90);
  for (const name of names) expect(reading(log).namesAt(null, name)).toHaveLength(60);
});

test('what must be finished before the next event is finished by then, or its event is at fault', async () => {
  const log = givenLog();
  await log.names('甲', '乙', '丙');
  const done: string[] = [];
  let waits: string | null = null;
  const projection = counting({
    onEvent({ event }) {
      const { name } = (event as { data: { name: string } }).data;
      done.push(name);
      if (name === '乙') waits = name;
    },
    mustFinish: () => waits !== null,
    async finish() {
      if (waits === null) return;
      done.push('finished');
      waits = null;
    },
  });
  const projector = await running(log, [projection]);
  await projector.waitFor(3n, within);
  expect(done).toEqual(['甲', '乙', 'finished', '丙']);

  const failing = counting({
    name: 'failing',
    onEvent({ position }) {
      if (position === 2) waits = '乙';
    },
    mustFinish: () => waits !== null,
    async finish() {
      if (waits === null) return;
      waits = null;
      throw new Error('cannot');
    },
  });
  const other = await running(log, [failing]);
  await until(() => other.status()[0]?.fault).toMatchObject({ position: 2, message: 'cannot' });
  expect(namesIn(log, 'failing.v1.g1.sqlite', 'SELECT name FROM names')).toEqual(['甲']);
});
