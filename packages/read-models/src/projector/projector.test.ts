import { rmSync } from 'node:fs';
import path from 'node:path';
import { Refused } from '@bihuan/domain';
import { openSqliteEventReader } from '@bihuan/event-store';
import { describe, expect, test } from 'vitest';
import { generationFiles, givenLog, now, reading, reread, running, until, within } from '../fixtures/given-log.ts';
import { counting } from './counting.testing.ts';

describe('what is recorded is served', () => {
  test('what was there before, and what comes later, each once', async () => {
    const log = givenLog();
    await log.names('甲', '乙', '丙');
    const projector = await running(log, [counting()], { batchSize: 2 });
    await projector.waitFor(3n, within);
    await projector.waitFor(await log.names('丁'), within);
    expect(reading(log).namesAt()).toEqual(['甲', '乙', '丙', '丁']);
    expect(projector.status()).toMatchObject([
      {
        name: 'counting',
        state: 'live',
        serving: true,
        position: 4,
        head: 4,
        lagEvents: 0,
        rebuilding: null,
        fault: null,
      },
    ]);
    expect(projector.lag()).toEqual({ events: 0, seconds: 0 });
  });

  test('after a restart it goes on where it was', async () => {
    const log = givenLog();
    await log.names('甲');
    const first = await running(log, [counting()]);
    await first.waitFor(1n, within);
    await first.close();
    const position = await log.names('乙');
    const second = await running(log, [counting()]);
    await second.waitFor(position, within);
    expect(reading(log).namesAt()).toEqual(['甲', '乙']);
    expect(generationFiles(log)).toEqual(['counting.v1.g1.sqlite']);
  });

  test('an empty log is served as empty', async () => {
    const log = givenLog();
    const projector = await running(log, [counting()]);
    await until(() => projector.status()[0]?.state).toBe('live');
    expect(reading(log).momentOf('counting', now)).toMatchObject({ position: 0, answered: { position: null } });
  });

  test('the same answers when the files have been deleted', async () => {
    const log = givenLog();
    const position = await log.names('甲', '乙');
    const first = await running(log, [counting()]);
    await first.waitFor(position, within);
    const before = reading(log).namesAt();
    await first.close();
    rmSync(log.folder, { recursive: true });
    const second = await running(log, [counting()]);
    await second.waitFor(position, within);
    expect(reading(log).namesAt()).toEqual(before);
  });

  test('before the first build it says that it cannot answer yet', () => {
    const { momentOf } = reading(givenLog());
    expect(() => momentOf('counting', now)).toThrow(expect.objectContaining({ code: 'projection.not-serving' }));
  });
});

describe('waiting', () => {
  test('is refused after its bound', async () => {
    const projector = await running(givenLog(), [counting()]);
    await expect(projector.waitFor(1n, { timeoutMs: 30 })).rejects.toMatchObject({ code: 'projection.behind' });
  });

  test('ends the moment in which more events are gathered', async () => {
    const log = givenLog();
    const crowd = Array.from({ length: 60 }, (_, index) => `甲${index}`);
    await log.names(...crowd);
    const projector = await running(log, [counting()], { gatherMs: 600_000 });
    await projector.waitFor(60n, within);
    await projector.waitFor(await log.names('乙'), within);
    expect(reading(log).namesAt().at(-1)).toBe('乙');
  });

  test('is for the named projections only, when some are named', async () => {
    const log = givenLog();
    const fails = () => {
      throw new Error('cannot');
    };
    const projector = await running(log, [counting(), counting({ name: 'poisoned', onEvent: fails })]);
    const position = await log.names('甲');
    await projector.waitFor(position, { ...within, projections: ['counting'] });
    await expect(projector.waitFor(position, within)).rejects.toMatchObject({ code: 'projection.behind' });
  });
});

describe('building anew', () => {
  test('the old version answers until the new one has caught up', async () => {
    const log = givenLog();
    const position = await log.names('甲', '乙');
    const first = await running(log, [counting()]);
    await first.waitFor(position, within);
    await first.close();
    const gate = Promise.withResolvers<void>();
    const second = await running(log, [counting({ version: 2, finish: () => gate.promise })], { removeAfterMs: 0 });
    const { namesAt } = reading(log);
    expect(second.status()).toMatchObject([{ serving: true, position: 2, rebuilding: { position: 0 } }]);
    expect(namesAt()).toEqual(['甲', '乙']);
    gate.resolve();
    await until(() => second.status()[0]?.rebuilding).toBe(null);
    await reread();
    expect(namesAt()).toEqual(['甲', '乙']);
    await until(() => generationFiles(log)).toEqual(['counting.v2.g2.sqlite']);
  });

  test('on request, beside the one that goes on being fed', async () => {
    const log = givenLog();
    await log.names('甲');
    const projector = await running(log, [counting(), counting({ name: 'other' })], { removeAfterMs: 0 });
    await projector.waitFor(1n, within);
    const { namesAt, lookAgain } = reading(log);
    expect(namesAt()).toEqual(['甲']);
    await projector.startOver('counting');
    await projector.waitFor(await log.names('乙'), within);
    lookAgain();
    expect(namesAt()).toEqual(['甲', '乙']);
    expect(generationFiles(log)).toContain('counting.v1.g2.sqlite');
    await expect(projector.startOver('nothing')).rejects.toMatchObject({ code: 'projection.unknown' });
  });

  test('an interrupted build goes on where it was', async () => {
    const log = givenLog();
    await log.names('甲', '乙', '丙');
    const seen: number[] = [];
    const stuck = Promise.withResolvers<void>();
    const slow = counting({
      finish: () => (seen.length === 2 ? stuck.promise : Promise.resolve()),
      onEvent: (event) => seen.push(event.position),
    });
    const first = await running(log, [slow], { batchSize: 1 });
    await until(() => seen.length).toBe(2);
    const closed = first.close();
    stuck.resolve();
    await closed;
    const second = await running(log, [counting({ onEvent: (event) => seen.push(event.position) })]);
    await second.waitFor(3n, within);
    expect(seen).toEqual([1, 2, 3]);
  });

  test('an old version never answers from a log that has been replaced', async () => {
    const log = givenLog();
    const first = await running(log, [counting()]);
    await first.waitFor(await log.names('甲', '乙'), within);
    await first.close();
    for (const other of [['子'], ['子', '丑', '寅']]) {
      const replaced = { ...givenLog(), folder: log.folder };
      const gate = Promise.withResolvers<void>();
      const position = await replaced.names(...other);
      const second = await running(replaced, [counting({ finish: () => gate.promise })]);
      const { namesAt, momentOf } = reading(replaced);
      expect(() => momentOf('counting', now)).toThrow(expect.objectContaining({ code: 'projection.not-serving' }));
      gate.resolve();
      await second.waitFor(position, within);
      expect(namesAt()).toEqual(other);
      await second.close();
    }
  });

  test('a file that cannot be read is built anew', async () => {
    const log = givenLog();
    const position = await log.names('甲');
    const first = await running(log, [counting()]);
    await first.waitFor(position, within);
    await first.close();
    const { writeFileSync } = await import('node:fs');
    writeFileSync(path.join(log.folder, 'counting.v1.g1.sqlite'), 'not a database at all');
    const second = await running(log, [counting()]);
    await second.waitFor(position, within);
    expect(reading(log).namesAt()).toEqual(['甲']);
  });
});

test('a subscription in which nothing moves is begun again', async () => {
  const log = givenLog();
  let subscriptions = 0;
  const openReader = () => {
    const reader = openSqliteEventReader({ file: log.file, pollMs: 5 });
    return {
      ...reader,
      async *subscribe(options: Parameters<typeof reader.subscribe>[0]) {
        subscriptions += 1;
        if (subscriptions > 2) yield* reader.subscribe(options);
        // The first two hang, as a broken connection may.
        else if (!options.signal.aborted) {
          await new Promise((resolve) => options.signal.addEventListener('abort', resolve, { once: true }));
        }
      },
    };
  };
  const position = await log.names('甲');
  const projector = await running(log, [counting()], { openReader, stallMs: 40 });
  await projector.waitFor(position, within);
  expect(reading(log).namesAt()).toEqual(['甲']);
});

test('a server whose head cannot be asked for a moment does not end what follows it', async () => {
  const log = givenLog();
  let isAway = false;
  let asked = 0;
  const openReader = () => {
    const reader = openSqliteEventReader({ file: log.file, pollMs: 5 });
    return {
      ...reader,
      async head() {
        asked += 1;
        if (isAway) throw new Refused('store.unavailable', { cause: 'away' });
        return reader.head();
      },
    };
  };
  const projector = await running(log, [counting()], { openReader, stallMs: 40 });
  await projector.waitFor(await log.names('甲'), within);
  isAway = true;
  const before = asked;
  await projector.waitFor(await log.names('乙'), within);
  await until(() => asked).toBeGreaterThan(before + 2);
  isAway = false;
  await projector.waitFor(await log.names('丙'), within);
  expect(reading(log).namesAt()).toEqual(['甲', '乙', '丙']);
  await until(() => projector.status()[0]).toMatchObject({ state: 'live', head: 3 });
});

test('of two runners, the one that came later writes', async () => {
  const log = givenLog();
  const first = await running(log, [counting()]);
  await first.waitFor(await log.names('甲'), within);
  const second = await running(log, [counting()]);
  const position = await log.names('乙');
  await second.waitFor(position, within);
  await until(() => first.status()[0]?.state).toBe('fenced');
  await expect(first.waitFor(position, within)).rejects.toMatchObject({ code: 'projection.behind' });
  expect(reading(log).namesAt()).toEqual(['甲', '乙']);
});

describe('an event that cannot be read', () => {
  const poison = (isCured: () => boolean) => ({
    onEvent({ event }: { readonly event: { readonly data: object } }) {
      if (!isCured() && 'name' in event.data && event.data.name === '毒') throw new Error('cannot read this');
    },
  });

  test('stops its projection alone, at that event, until it is built anew', async () => {
    let isCured = false;
    const log = givenLog();
    const position = await log.names('甲', '乙', '毒', '丙');
    const projector = await running(log, [counting(), counting({ name: 'other', ...poison(() => isCured) })]);
    await projector.waitFor(position, { ...within, projections: ['counting'] });
    await until(() => projector.status()[1]).toMatchObject({
      state: 'stopped',
      fault: { type: 'OrganisationRenamed', position: 3, revision: 0, message: 'cannot read this' },
    });
    await expect(projector.startOver('other')).rejects.toMatchObject({ code: 'projection.stopped' });
    isCured = true;
    await projector.startOver('other');
    await projector.waitFor(position, within);
    expect(reading(log).namesAt(null, 'other')).toEqual(['甲', '乙', '毒', '丙']);
  });

  test('leaves what was before it served', async () => {
    const log = givenLog();
    const projector = await running(log, [counting(poison(() => false))]);
    await projector.waitFor(await log.names('甲'), within);
    await log.names('乙', '毒', '丙');
    await until(() => projector.status()[0]).toMatchObject({ state: 'stopped', serving: true, position: 2 });
    expect(reading(log).namesAt()).toEqual(['甲', '乙']);
  });

  test('is found when only the end of the batch fails', async () => {
    const log = givenLog();
    let last = 0;
    const finish = async () => {
      if (last === 3) throw new Error('the engine refuses');
    };
    const onEvent = (event: { readonly position: number }) => {
      last = event.position;
    };
    await log.names('甲', '乙', '丙');
    const projector = await running(log, [counting({ onEvent, finish })]);
    await until(() => projector.status()[0]).toMatchObject({ state: 'stopped', fault: { position: 3 } });
  });
});

test('whatever a projection opened beside its file is closed again, also when it is built anew or an event is at fault', async () => {
  let [opened, closed] = [0, 0];
  let isCured = false;
  const log = givenLog();
  await log.names('甲', '毒');
  const projection = counting({
    onOpen: () => {
      opened += 1;
    },
    onClose: () => {
      closed += 1;
    },
    onEvent: ({ position }) => {
      if (!isCured && position === 2) throw new Error('cannot read this');
    },
  });
  const projector = await running(log, [projection]);
  await until(() => projector.status()[0]?.state).toBe('stopped');
  isCured = true;
  await projector.startOver('counting');
  await projector.startOver('counting');
  await projector.close();
  expect(opened).toBeGreaterThan(3);
  expect(closed).toBe(opened);
});

test('a day shows what had been recorded by its end, by the local calendar', async () => {
  const log = givenLog();
  log.at('2025-01-31T15:59:59.999Z');
  await log.names('一月');
  log.at('2025-01-31T16:00:00.000Z');
  await log.names('二月');
  log.at('2025-03-01T02:00:00.000Z');
  const position = await log.names('三月');
  const projector = await running(log, [counting()]);
  await projector.waitFor(position, within);
  const { namesAt, momentOf } = reading(log);
  expect(namesAt('2025-01-30')).toEqual([]);
  expect(namesAt('2025-01-31')).toEqual(['一月']);
  expect(namesAt('2025-02-28')).toEqual(['一月', '二月']);
  expect(namesAt('2025-03-01')).toEqual(['一月', '二月', '三月']);
  expect(namesAt('2')).toEqual(['一月', '二月']);
  expect(momentOf('counting', { ...now, asOf: '2025-01-31' }).answered).toEqual({
    asOf: '2025-01-31',
    on: now.on,
    position: '1',
  });
  for (const asOf of ['2025-03-02', '4']) {
    expect(() => namesAt(asOf)).toThrow(expect.objectContaining({ code: 'as-of.in-the-future' }));
  }
  expect(() => namesAt('2025-02-30')).toThrow(expect.objectContaining({ code: 'date.does-not-exist' }));
});
