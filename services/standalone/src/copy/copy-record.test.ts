import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type StoredEvent, streamName } from '@bihuan/domain';
import { type EventStore, openSqliteEventReader, openSqliteEventStore } from '@bihuan/event-store';
import { expect, it, onTestFinished } from 'vitest';
import { type CopyOptions, type CopyStep, copyRecord } from './copy-record.ts';
import { type Place, placeOf } from './place.ts';

const clock = () => new Date('2025-01-31T08:00:00.000Z');
const name = (kind: 'object' | 'person', id: string) => streamName({ jurisdiction: '999999', kind, id });
const person = name('person', 'p-1');

function temporaryPlace(): Place {
  const folder = mkdtempSync(path.join(tmpdir(), 'bihuan-copy-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return placeOf(`sqlite:${path.join(folder, 'data')}`, { data: folder, eventStoreTimeoutMs: 1_000 });
}

const fileOf = ({ address }: Place) => (address.engine === 'sqlite' ? address.file : expect.fail('embedded'));

async function listed(events: AsyncIterable<StoredEvent>): Promise<StoredEvent[]> {
  const list: StoredEvent[] = [];
  for await (const event of events) list.push(event);
  return list;
}

const withoutPosition = ({ position: _, ...event }: StoredEvent) => event;

async function note(store: EventStore, stream: string, times = 1): Promise<void> {
  for (let n = 0; n < times; n++) {
    const id = crypto.randomUUID();
    const command = { commandId: id, fingerprint: id, principal: 'p', correlationId: id, causationId: null };
    const [last] = await listed(store.readStream(stream, { direction: 'backwards', limit: 1 }));
    await store.append(stream, last?.revision ?? 'none', [{ id, type: 'Noted', version: 1, data: { n } }], command);
  }
}

/** A source that stays open for writing, as a server's. */
async function openSource(): Promise<{ place: Place; store: EventStore }> {
  const place = temporaryPlace();
  const folder = path.dirname(fileOf(place));
  mkdirSync(folder, { recursive: true });
  const store = openSqliteEventStore({ file: fileOf(place), clock });
  onTestFinished(() => store.close());
  await note(store, name('object', 'a'), 3);
  await note(store, person, 2);
  await note(store, name('object', 'b'), 2);
  await note(store, person, 1);
  return { place, store };
}

const copy = (from: Place, to: Place, more: Partial<CopyOptions> = {}) =>
  copyRecord({
    from,
    to,
    jurisdiction: '141100',
    zone: 'Asia/Shanghai',
    clock,
    withProjections: false,
    onProgress: () => {},
    ...more,
  });

/** Calls `act` once, when the copy gets to that step. */
function at(step: CopyStep, act: () => unknown): Pick<CopyOptions, 'onProgress'> {
  let isDone = false;
  return {
    onProgress(now) {
      if (isDone || now !== step) return;
      isDone = true;
      void act();
    },
  };
}

async function eventsAt(place: Place): Promise<Omit<StoredEvent, 'position'>[]> {
  const reader = openSqliteEventReader({ file: fileOf(place) });
  const events = await listed(reader.readAll());
  await reader.close();
  return events.map(withoutPosition);
}

async function deletedAt(place: Place): Promise<string[]> {
  const reader = openSqliteEventReader({ file: fileOf(place) });
  const deleted = await reader.deletedPersonStreams();
  await reader.close();
  return deleted.map(({ stream }) => stream);
}

it('copies everything once, and a second run leaves the target’s file as it is', async () => {
  const { place, store } = await openSource();
  const to = temporaryPlace();
  expect(await copy(place, to)).toEqual({
    ...{ events: 8, already: 0, copied: 8, deletedStreams: 0, cameAfter: 0, answers: null },
  });
  expect(await eventsAt(to)).toEqual((await listed(store.readAll())).map(withoutPosition));
  const before = readFileSync(fileOf(to));
  expect(await copy(place, to)).toMatchObject({ events: 8, already: 8, copied: 0 });
  expect(readFileSync(fileOf(to)).equals(before)).toBe(true);
});

it('copies an empty record to an empty one', async () => {
  const place = temporaryPlace();
  mkdirSync(path.dirname(fileOf(place)), { recursive: true });
  await openSqliteEventStore({ file: fileOf(place), clock }).close();
  const to = temporaryPlace();
  expect(await copy(place, to, { withProjections: true })).toMatchObject({ events: 0, copied: 0, answers: 0 });
  expect(await eventsAt(to)).toEqual([]);
});

it('keeps a deleted person’s name taken without bringing anything of the person along', async () => {
  const { place, store } = await openSource();
  await store.deletePersonStream(person);
  const to = temporaryPlace();
  expect(await copy(place, to)).toMatchObject({ events: 5, copied: 5, deletedStreams: 1 });
  expect(await deletedAt(to)).toEqual([person]);
  const target = openSqliteEventStore({ file: fileOf(to), clock });
  onTestFinished(() => target.close());
  expect((await listed(target.readAll())).map(({ position }) => position)).toEqual([1n, 2n, 3n, 4n, 5n]);
  await expect(note(target, person)).rejects.toMatchObject({ code: 'store.stream-deleted' });
});

it.each(['follow', 'copy', 'verify-target', 'compare'] as const)(
  'leaves nothing of a person who is deleted while the copy is at: %s',
  async (step) => {
    const { place, store } = await openSource();
    const to = temporaryPlace();
    // Half of it is there from an earlier run, so that every step is gone through.
    await copy(place, to);
    await note(store, name('object', 'c'), 2);
    await copy(
      place,
      to,
      at(step, () => store.deletePersonStream(person)),
    );
    const report = await copy(place, to);
    expect(report).toMatchObject({ events: 7, copied: 0 });
    expect((await eventsAt(to)).some(({ stream }) => stream === person)).toBe(false);
    expect(await deletedAt(to)).toEqual([person]);
  },
);

it('goes on with a copy whose person the source has deleted since', async () => {
  const { place, store } = await openSource();
  const to = temporaryPlace();
  await copy(place, to);
  await store.deletePersonStream(person);
  await note(store, name('object', 'c'), 2);
  expect(await copy(place, to)).toMatchObject({ events: 7, already: 5, copied: 2, deletedStreams: 1 });
  expect(await deletedAt(to)).toEqual([person]);
});

it('ends where the source ended when it began, and says how much came after', async () => {
  const { place, store } = await openSource();
  const to = temporaryPlace();
  let written: Promise<void> | undefined;
  const report = await copy(
    place,
    to,
    at('verify-source', () => {
      written = note(store, name('object', 'later'), 3);
    }),
  );
  await written;
  expect(report).toMatchObject({ events: 8, cameAfter: 3 });
  expect(await copy(place, to)).toMatchObject({ events: 11, already: 8, copied: 3, cameAfter: 0 });
});

it('leaves a target alone that holds something else, more, or has deleted what the source has', async () => {
  const { place } = await openSource();
  const { place: other, store: otherStore } = await openSource();
  await otherStore.close();
  const before = readFileSync(fileOf(other));
  await expect(copy(place, other)).rejects.toMatchObject({
    code: 'copy.target-differs',
    params: { number: 1, source: '999999.object~a 0 Noted', target: '999999.object~a 0 Noted' },
  });
  expect(readFileSync(fileOf(other)).equals(before)).toBe(true);

  const longer = temporaryPlace();
  await copy(place, longer);
  const longerStore = openSqliteEventStore({ file: fileOf(longer), clock });
  await note(longerStore, name('object', 'mine'));
  await longerStore.close();
  await expect(copy(place, longer)).rejects.toMatchObject({
    code: 'copy.target-differs',
    params: { number: 9, source: '—', target: '999999.object~mine 0 Noted' },
  });

  const poorer = temporaryPlace();
  await copy(place, poorer);
  const poorerStore = openSqliteEventStore({ file: fileOf(poorer), clock });
  await poorerStore.deletePersonStream(person);
  await poorerStore.close();
  await expect(copy(place, poorer)).rejects.toMatchObject({ code: 'copy.target-deleted', params: { stream: person } });
});

it('is refused where source and target are one, however they are named', async () => {
  const { place } = await openSource();
  const again = placeOf(`sqlite:${fileOf(place)}`, { data: '/', eventStoreTimeoutMs: 1_000 });
  await expect(copy(place, again)).rejects.toMatchObject({ code: 'copy.same-place' });
});
