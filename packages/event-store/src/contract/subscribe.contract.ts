import { expect, it } from 'vitest';
import type { EventStore, SubscribeOptions } from '../port.ts';
import type { WithStore } from './event-store.contract.ts';
import { command, event, freshStreams, listed } from './fixtures.ts';

async function appendNumbers(store: EventStore, stream: string, from: number, count: number) {
  for (let n = from; n < from + count; n++) {
    await store.append(stream, n === 0 ? 'none' : BigInt(n - 1), [event('Noted', { n })], command());
  }
}

/** Takes batches until `wanted` events have come, pausing before each next one. */
async function take(store: EventStore, options: Omit<SubscribeOptions, 'signal'>, wanted: number, pauseMs = 0) {
  const abort = new AbortController();
  const taken: unknown[] = [];
  let position = options.after ?? 0n;
  for await (const batch of store.subscribe({ ...options, signal: abort.signal })) {
    expect(batch.events.length).toBeLessThanOrEqual(options.batchSize ?? 500);
    expect(batch.position).toBeGreaterThanOrEqual(position);
    position = batch.position;
    taken.push(...batch.events.map((one) => one.data['n']));
    if (taken.length >= wanted) abort.abort();
    if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  return { taken, position };
}

const numbers = (from: number, until: number) => Array.from({ length: until - from }, (_, index) => from + index);

export function subscribeContract(withStore: WithStore): void {
  it(
    'hands over what was there and then what comes, each once and in order',
    withStore(async (store) => {
      const streams = freshStreams();
      await appendNumbers(store, streams.name(1), 0, 10);
      const taking = take(store, { prefixes: [streams.prefix], batchSize: 4 }, 25);
      await appendNumbers(store, streams.name(1), 10, 15);
      expect((await taking).taken).toEqual(numbers(0, 25));
    }),
  );

  it(
    'goes on from a checkpoint, with a slow consumer too',
    withStore(async (store) => {
      const streams = freshStreams();
      await appendNumbers(store, streams.name(1), 0, 12);
      const first = await take(store, { prefixes: [streams.prefix], batchSize: 5 }, 5);
      expect(first.taken).toEqual(numbers(0, 5));
      const taking = take(store, { prefixes: [streams.prefix], after: first.position, batchSize: 2 }, 10, 5);
      await appendNumbers(store, streams.name(1), 12, 3);
      expect((await taking).taken).toEqual(numbers(5, 15));
    }),
  );

  it(
    'waits at the end for what comes, says when it has caught up, and ends on abort without an error',
    withStore(async (store) => {
      const streams = freshStreams();
      await appendNumbers(store, streams.name(1), 0, 3);
      const after = (await store.head()) as bigint;
      const abort = new AbortController();
      const seen: unknown[] = [];
      let caughtUp = false;
      const ended = (async () => {
        for await (const batch of store.subscribe({ after, prefixes: [streams.prefix], signal: abort.signal })) {
          seen.push(...batch.events.map((one) => one.data['n']));
          caughtUp ||= batch.caughtUp;
          if (seen.length === 2) abort.abort();
        }
      })();
      await appendNumbers(store, streams.name(1), 3, 2);
      await ended;
      expect(seen).toEqual([3, 4]);
      expect(caughtUp).toBe(true);
    }),
  );

  it(
    'leaves out other streams but moves the checkpoint past them',
    withStore(async (store) => {
      const [mine, others] = [freshStreams(), freshStreams()];
      await appendNumbers(store, mine.name(1), 0, 2);
      await appendNumbers(store, others.name(1), 0, 20);
      const head = (await store.head()) as bigint;
      const abort = new AbortController();
      const seen: string[] = [];
      let position = 0n;
      for await (const batch of store.subscribe({ prefixes: [mine.prefix], batchSize: 1, signal: abort.signal })) {
        seen.push(...batch.events.map((one) => one.stream));
        position = batch.position;
        if (position >= head) abort.abort();
      }
      expect(seen).toEqual([mine.name(1), mine.name(1)]);
      expect(position).toBeGreaterThanOrEqual(head);
    }),
  );

  it(
    'ends at once when it is aborted before it begins, or while it waits',
    withStore(async (store) => {
      const { prefix } = freshStreams();
      for await (const batch of store.subscribe({ prefixes: [prefix], signal: AbortSignal.abort() }))
        expect(batch).toBeUndefined();
      for await (const batch of store.subscribe({ prefixes: [prefix], signal: AbortSignal.timeout(200) }))
        expect(batch.events).toEqual([]);
    }),
  );

  it(
    'reads all from a position, as much as asked',
    withStore(async (store) => {
      const streams = freshStreams();
      await appendNumbers(store, streams.name(1), 0, 5);
      const all = await listed(store.readAll({ prefixes: [streams.prefix] }));
      const middle = await listed(
        store.readAll({ prefixes: [streams.prefix], after: all[1]?.position as bigint, limit: 2 }),
      );
      expect(middle).toEqual(all.slice(2, 4));
      // Both: what stands after the one and not before the other.
      const [from, after] = [all[0]?.position as bigint, all[3]?.position as bigint];
      expect(await listed(store.readAll({ prefixes: [streams.prefix], from, after, limit: 1 }))).toEqual(all.slice(4));
    }),
  );
}
