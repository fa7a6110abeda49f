import { expect, it } from 'vitest';
import { command, event, listed } from './contract/fixtures.ts';
import { ofJurisdiction } from './of-jurisdiction.ts';
import { openSqliteEventReader } from './sqlite/event-reader.ts';
import { temporaryStore } from './sqlite/temporary-store.ts';

/** Two bureaus that write to one store in turn: two of the county, one of the city, again and again. */
async function sharedStore() {
  const { file, store } = temporaryStore();
  for (let at = 0; at < 12; at++) {
    const jurisdiction = at % 3 === 2 ? '141100' : '141102';
    await store.append(`${jurisdiction}.object~o${at}`, 'none', [event()], command());
  }
  const city = ofJurisdiction(openSqliteEventReader({ file, pollMs: 5 }), '141100');
  return { store, city };
}

it('hands over what one bureau has recorded, however few events are asked for at a time', async () => {
  const { city } = await sharedStore();
  const streams = async (options = {}) => (await listed(city.readAll(options))).map(({ stream }) => stream);
  const all = ['141100.object~o2', '141100.object~o5', '141100.object~o8', '141100.object~o11'];
  expect(await streams()).toEqual(all);
  for (const limit of [1, 2, 3, 100]) expect(await streams({ limit }), `${limit}`).toEqual(all.slice(0, limit));
  expect(await streams({ after: 3n, limit: 1 })).toEqual(['141100.object~o5']);
  expect(await streams({ from: 6n, limit: 1 })).toEqual(['141100.object~o5']);
  // At a position of another's stands the next of its own: that it is not the one there, the caller sees by its position.
  expect(await streams({ from: 4n, limit: 1 })).toEqual(['141100.object~o5']);
  await city.close();
});

it('moves on past what others record, so that whoever waits for a position of theirs comes to it', async () => {
  const { store, city } = await sharedStore();
  const stop = new AbortController();
  const seen: string[] = [];
  for await (const { events, position, caughtUp } of city.subscribe({ batchSize: 5, signal: stop.signal })) {
    seen.push(...events.map(({ stream }) => stream));
    if (position === 12n) await store.append('141102.object~later', 'none', [event()], command());
    if (caughtUp && position === 13n) stop.abort();
  }
  expect(seen).toHaveLength(4);
  expect(await city.head()).toBe(13n);
  await city.close();
});
