import {
  type AllStreamResolvedEvent,
  END,
  eventTypeFilter,
  KurrentDBClient,
  type Position,
  StreamDeletedError,
  StreamNotFoundError,
  streamNameFilter,
  UnknownError,
  WrongExpectedVersionError,
} from '@kurrent/kurrentdb-client';
import { expect, it, onTestFinished, vi } from 'vitest';
import { collect, connected, noted } from './connected.ts';

const numbers = (events: readonly { event?: { data: unknown } | undefined }[]) =>
  events.map(({ event }) => (event as { data: { n: number } }).data.n);

it.each([{ batchAppend: true }, { batchAppend: false }])(
  'answers an append with the last revision and position, and a stale one with what is there (%o)',
  async (options) => {
    const { client, double } = await connected(options);
    const first = await client.appendToStream('a-1', [noted(0), noted(1)], { streamState: 'no_stream' });
    const stored = double.events.at(-1);
    expect(first.nextExpectedRevision).toBe(1n);
    expect(first.position).toEqual({ commit: stored?.position, prepare: stored?.position });
    const second = await client.appendToStream('a-1', noted(2), { streamState: 1n });
    expect(second.position?.commit).toBeGreaterThan((first.position?.commit ?? 0n) + 1n);

    const refused = async (streamState: bigint | 'no_stream' | 'stream_exists', stream = 'a-1') =>
      client.appendToStream(stream, noted(9), { streamState }).catch((error: unknown) => error);
    for (const [error, expectedState, actualState] of [
      [await refused('no_stream'), 'no_stream', 2n],
      [await refused(1n), 1n, 2n],
      [await refused(7n), 7n, 2n],
      [await refused(0n, 'a-2'), 0n, 'no_stream'],
      [await refused('stream_exists', 'a-2'), 'stream_exists', 'no_stream'],
    ] as const) {
      expect(error).toBeInstanceOf(WrongExpectedVersionError);
      expect(error).toMatchObject({ expectedState, actualState });
    }
    expect(numbers(await collect(client.readStream('a-1')))).toEqual([0, 1, 2]);
  },
);

it.each([{ batchAppend: true }, { batchAppend: false }])(
  'takes the same events at the same place as written already, and refuses others there (%o)',
  async (options) => {
    const { client, double } = await connected(options);
    const events = [noted(0), noted(1)];
    const first = await client.appendToStream('a-1', events, { streamState: 'no_stream' });
    await client.appendToStream('a-1', noted(2), { streamState: 1n });
    expect(await client.appendToStream('a-1', events, { streamState: 'no_stream' })).toEqual(first);
    expect(await client.appendToStream('a-1', events, { streamState: 'any' })).toEqual(first);
    await expect(client.appendToStream('a-1', [events[0] ?? noted(0), noted(8)], { streamState: 'no_stream' }))
      .rejects //
      .toBeInstanceOf(WrongExpectedVersionError);
    expect(double.events.filter(({ stream }) => stream === 'a-1')).toHaveLength(3);
  },
);

it('puts an append together that came in several messages', async () => {
  const { client, double } = await connected();
  const events = Array.from({ length: 40 }, (_, n) => noted(n));
  await client.appendToStream('a-1', events, { streamState: 'no_stream', batchAppendSize: 1000 });
  expect(double.calls.append).toBe(1);
  expect(numbers(await collect(client.readStream('a-1')))).toEqual(events.map((_, n) => n));
});

it('reads a stream from both ends, and tells one that is not there', async () => {
  const { client } = await connected();
  await client.appendToStream(
    'a-1',
    [0, 1, 2, 3].map((n) => noted(n)),
  );
  const read = async (options: Parameters<typeof client.readStream>[1]) =>
    numbers(await collect(client.readStream('a-1', options)));
  expect(await read({ fromRevision: 1n, maxCount: 2 })).toEqual([1, 2]);
  expect(await read({ direction: 'backwards', fromRevision: END })).toEqual([3, 2, 1, 0]);
  expect(await read({ direction: 'backwards', fromRevision: 1n })).toEqual([1, 0]);
  expect(await read({ direction: 'backwards', fromRevision: 99n, maxCount: 1 })).toEqual([3]);
  expect(await read({ fromRevision: 4n })).toEqual([]);
  await expect(collect(client.readStream('a-2'))).rejects.toBeInstanceOf(StreamNotFoundError);
});

it('gives the same event by every road, but the time of a read without its milliseconds', async () => {
  const { client, double } = await connected();
  vi.setSystemTime('2025-03-01T10:00:00.123Z');
  await client.appendToStream('a-1', noted(5));
  vi.useRealTimers();
  const stored = double.events.at(-1);
  const [byStream] = await collect(client.readStream('a-1'));
  const [byAll] = await collect(client.readAll({ direction: 'backwards', fromPosition: END, maxCount: 1 }));
  const subscription = client.subscribeToStream('a-1');
  const bySubscription = await subscription[Symbol.asyncIterator]().next();
  const position = { commit: stored?.position, prepare: stored?.position };
  const known = { streamId: 'a-1', id: stored?.id, revision: 0n, type: 'Noted', isJson: true, position };
  const expected = { ...known, data: { n: 5 }, metadata: { by: 'test' }, created: new Date('2025-03-01T10:00:00Z') };
  expect(byStream).toEqual({ event: expected, commitPosition: stored?.position });
  expect(byAll).toEqual(byStream);
  expect(bySubscription.value).toEqual({
    event: { ...expected, created: new Date('2025-03-01T10:00:00.123Z') },
    commitPosition: stored?.position,
  });
});

it('reads $all through filters: from a position on, or back from before it', async () => {
  const { client, double } = await connected();
  await client.appendToStream('a-1', [noted(0), noted(1, 'Other')]);
  double.appendForeign('else', 40);
  await client.appendToStream('b-1', noted(2));
  const read = async (options: Parameters<typeof client.readAll>[0]) =>
    numbers(await collect(client.readAll(options) as AsyncIterable<AllStreamResolvedEvent>));
  const ours = streamNameFilter({ prefixes: ['a-', 'b-'] });
  const whole = await collect(client.readAll());
  expect(whole.map(({ event }) => event?.streamId).slice(0, 3)).toEqual(['$$$user-admin', '$user-admin', 'a-1']);
  expect(await read({ filter: ours })).toEqual([0, 1, 2]);
  expect(await read({ filter: ours, maxCount: 1, direction: 'backwards', fromPosition: END })).toEqual([2]);
  expect(await read({ filter: eventTypeFilter({ prefixes: ['Oth'] }) })).toEqual([1]);
  expect(await read({ filter: streamNameFilter({ regex: '^[ab]-\\d$' }) })).toEqual([0, 1, 2]);
  const fromPosition = whole[3]?.event?.position as Position;
  expect(await read({ filter: ours, fromPosition })).toEqual([1, 2]);
  expect(await read({ filter: ours, fromPosition, direction: 'backwards' })).toEqual([0]);
  const { commit, prepare } = fromPosition;
  const inside = { commit: commit + 1n, prepare: prepare + 1n };
  await expect(collect(client.readAll({ fromPosition: inside }))).rejects.toBeInstanceOf(UnknownError);
});

it('refuses a tombstoned stream for good and shows the tombstone in $all', async () => {
  const { client } = await connected();
  await client.appendToStream('a-1', noted(0));
  const stale = client.tombstoneStream('a-1', { expectedRevision: 4n });
  await expect(stale).rejects.toMatchObject({ type: 'wrong-expected-version', actualState: 0n });
  await client.tombstoneStream('a-1', { expectedRevision: 0n });
  await expect(client.tombstoneStream('a-1')).rejects.toBeInstanceOf(StreamDeletedError);
  await expect(client.appendToStream('a-1', noted(1))).rejects.toBeInstanceOf(StreamDeletedError);
  await expect(collect(client.readStream('a-1'))).rejects.toBeInstanceOf(StreamDeletedError);
  const left = await collect(client.readAll({ filter: streamNameFilter({ prefixes: ['a-'] }) }));
  expect(left.map(({ event }) => [event?.type, event?.revision])).toEqual([
    ['Noted', 0n],
    ['$streamDeleted', 9223372036854775807n],
  ]);
});

it('lets a deleted stream begin again where it ended', async () => {
  const { client } = await connected();
  await client.appendToStream('a-1', [noted(0), noted(1)]);
  await client.deleteStream('a-1');
  await expect(collect(client.readStream('a-1'))).rejects.toBeInstanceOf(StreamNotFoundError);
  const again = await client.appendToStream('a-1', noted(2), { streamState: 'no_stream' });
  expect(again.nextExpectedRevision).toBe(2n);
  expect(numbers(await collect(client.readStream('a-1')))).toEqual([2]);
});

it('is found by a client that is given several seeds', async () => {
  const { double } = await connected();
  const { port } = double;
  const client = KurrentDBClient.connectionString(`kurrentdb://127.0.0.1:${port},127.0.0.1:${port}?tls=false`);
  onTestFinished(async () => client.dispose());
  await client.appendToStream('a-1', noted(0));
  expect(await collect(client.readStream('a-1'))).toHaveLength(1);
  expect(double.calls.gossip).toBe(2);
});
