import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { copyTargetContract } from '../contract/copy-target.contract.ts';
import { command, event, freshStreams, listed, refusal } from '../contract/fixtures.ts';
import { recorded } from '../contract/recorded.ts';
import { openSqliteCopyTarget } from './copy-target.ts';
import { openSqliteEventReader } from './event-reader.ts';
import { openSqliteEventStore } from './event-store.ts';
import { temporaryFolder } from './temporary-store.ts';
import { createSqliteVerifier } from './verifier.ts';

const clock = () => new Date('2025-01-01T00:00:00.000Z');
const at = (second: number) => new Date(Date.UTC(2025, 0, 1, 0, 0, second)).toISOString();

copyTargetContract('sqlite', async () => {
  const file = path.join(temporaryFolder(), 'log.sqlite');
  const target = openSqliteCopyTarget({ file, clock });
  const reader = openSqliteEventReader({ file });
  return {
    target,
    reader,
    verifier: createSqliteVerifier({ file }),
    async release() {
      await reader.close();
      await target.close();
    },
  };
});

/** Recorded at second 5 and, after it in the log, at second 3; then the store goes on with `more` events. */
async function disorderedCopy(more: number) {
  const file = path.join(temporaryFolder(), 'log.sqlite');
  const streams = freshStreams();
  const target = openSqliteCopyTarget({ file, clock });
  await target.append(recorded([5, 3].map((second) => ({ stream: streams.name(second), recordedAt: at(second) }))));
  await target.close();
  const store = openSqliteEventStore({ file, clock });
  for (let n = 0; n < more; n++) await store.append(streams.name(`more-${n}`), 'none', [event()], command());
  const events = await listed(store.readAll());
  await store.close();
  return { file, events };
}

it('goes on with positions without gaps, and records nothing before what was copied', async () => {
  const { file, events } = await disorderedCopy(2);
  expect(events.map(({ position }) => position)).toEqual([1n, 2n, 3n, 4n]);
  expect(events.map(({ metadata }) => metadata.recordedAt)).toEqual([at(5), at(3), at(5), at(5)]);
  expect((await createSqliteVerifier({ file }).verify()).fault).toBeNull();
});

it('still finds an event put in after the copy by the time at which it was recorded', async () => {
  const { file } = await disorderedCopy(1);
  const database = new DatabaseSync(file);
  const [put] = recorded([{ stream: freshStreams().name('put-in'), recordedAt: at(4) }]);
  database
    .prepare('INSERT INTO events VALUES (4, ?, 0, ?, ?, ?, ?, ?, ?)')
    .run(
      put?.stream ?? '',
      put?.id ?? '',
      put?.type ?? '',
      put?.version ?? 0,
      JSON.stringify(put?.data),
      `{"causationId":null,"commandId":"${put?.metadata.commandId}","correlationId":"correlation-1","fingerprint":"f1","principal":"local-operator","recordedAt":"${at(4)}"}`,
      put?.hash ?? '',
    );
  database.close();
  expect((await createSqliteVerifier({ file }).verify()).fault).toMatchObject({ kind: 'inserted', position: 4n });
});

it('belongs to one process', async () => {
  const file = path.join(temporaryFolder(), 'log.sqlite');
  const store = openSqliteEventStore({ file, clock });
  expect(() => openSqliteCopyTarget({ file, clock })).toThrow(expect.objectContaining(refusal('store.in-use')));
  await store.close();
});
