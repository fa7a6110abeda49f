import { rmSync } from 'node:fs';
import path from 'node:path';
import { openSqliteEventStore } from '@bihuan/event-store';
import { describe, expect, onTestFinished, test } from 'vitest';
import { givenLog, type Log, reading, until, within, zone } from '../fixtures/given-log.ts';
import { startProjections } from './start-projections.ts';

describe('in a worker', () => {
  const projectionsModule = new URL('./counting.testing.ts', import.meta.url).href;
  const started = async (log: Log, options: object = {}) => {
    const { file, folder } = log;
    const store = { engine: 'sqlite' as const, file };
    const projections = await startProjections({
      store,
      jurisdiction: '141100',
      folder,
      zone,
      projectionsModule,
      ...options,
    });
    onTestFinished(() => projections.close());
    return projections;
  };

  test('told of an append, it serves it', async () => {
    const log = givenLog();
    await log.names('甲');
    const projections = await started(log, { pollMs: 600_000 });
    await projections.waitFor(1n, within);
    const position = await log.names('乙');
    projections.notify();
    await projections.waitFor(position, within);
    expect(reading(log).namesAt()).toEqual(['甲', '乙']);
    await projections.startOver('other');
    await expect(projections.startOver('nothing')).rejects.toMatchObject({ code: 'projection.unknown' });
    expect(projections.status().map(({ name, state }) => [name, state])).toEqual([
      ['counting', 'live'],
      ['other', 'live'],
    ]);
  });

  test('when it dies in the middle of a batch, every event still counts once', async () => {
    const log = givenLog();
    const name = `dies once: ${path.join(path.dirname(log.file), 'died')}`;
    await log.names('甲');
    const deaths: unknown[] = [];
    const projections = await started(log, { onWorkerDied: (cause: unknown) => deaths.push(cause) });
    await projections.waitFor(1n, within);
    await log.names(name, '丙');
    await projections.waitFor(3n, within);
    expect(deaths).toHaveLength(1);
    expect(reading(log).namesAt()).toEqual(['甲', name, '丙']);
  });

  test('when its files are deleted under it, it says that nothing serves, builds them anew and answers the same', async () => {
    const log = givenLog();
    await log.names('甲', '乙');
    const deaths: unknown[] = [];
    const projections = await started(log, { onWorkerDied: (cause: unknown) => deaths.push(cause) });
    await projections.waitFor(2n, within);
    const asked = reading(log);
    expect(asked.namesAt()).toEqual(['甲', '乙']);
    rmSync(log.folder, { recursive: true });
    await until(() => deaths.length).toBeGreaterThan(0);
    expect(deaths[0]).toMatchObject({ message: expect.stringContaining('projection.files-missing') });
    await until(() => projections.status().every(({ state }) => state === 'live')).toBe(true);
    await log.names('丙');
    await projections.waitFor(3n, within);
    await until(() => asked.namesAt()).toEqual(['甲', '乙', '丙']);
  });

  test('when it cannot start it is tried again', async () => {
    const log = givenLog();
    await log.names('甲');
    const missing = path.join(path.dirname(log.file), 'not-yet.sqlite');
    const deaths: unknown[] = [];
    const projections = await started(
      { ...log, file: missing },
      { threads: 2, onWorkerDied: (cause: unknown) => deaths.push(cause) },
    );
    expect(deaths).toHaveLength(2);
    expect(projections.status()).toEqual([]);
    await expect(projections.waitFor(1n, { timeoutMs: 20 })).rejects.toMatchObject({ code: 'projection.behind' });
    const store = openSqliteEventStore({ file: missing, clock: () => new Date() });
    onTestFinished(() => store.close());
    await until(() => projections.status().map(({ state }) => state)).toEqual(['live', 'live']);
  });
});
