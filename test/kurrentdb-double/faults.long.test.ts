import { setTimeout as sleep } from 'node:timers/promises';
import { streamNameFilter, WrongExpectedVersionError } from '@kurrent/kurrentdb-client';
import { expect, it } from 'vitest';
import { collect, connected, noted, soon } from './connected.ts';

/** What came of it: its value, the type of its error (or else the gRPC code), or "pending". */
async function outcome<T>(work: Promise<T>, withinMs = 10_000) {
  const settled = work.catch((error: { type?: string; code?: number }) => error.type ?? `code ${error.code}`);
  return Promise.race([settled, sleep(withinMs, 'pending' as const)]);
}
/** Longer than the deadline that the clients are given here. */
const SOME_TIME_MS = 1_000;
const written = { success: true };
const single = { batchAppend: false, query: '&defaultDeadline=700' };
const batch = { batchAppend: true, query: '&defaultDeadline=700' };

it('leaves a batched append pending for ever when the answer does not come, whatever the deadline; a single one times out', async () => {
  for (const [options, expected] of [
    [batch, 'pending'],
    [single, 'deadline-exceeded'],
  ] as const) {
    const { client, double } = await connected(options);
    await client.appendToStream('a-1', noted(0));
    double.hang('append');
    expect(await outcome(client.appendToStream('a-1', noted(1)), SOME_TIME_MS)).toBe(expected);
    double.resume();
    expect(await outcome(client.appendToStream('a-1', noted(2)))).toMatchObject({ nextExpectedRevision: 1n });
  }
});

it('has stored an append whose answer was lost, and takes its repetition for it', async () => {
  for (const [options, how, expected] of [
    [batch, 'silence', 'pending'],
    [single, 'silence', 'deadline-exceeded'],
    [batch, 'disconnect', 'unavailable'],
    [single, 'disconnect', 'unavailable'],
  ] as const) {
    const { client, double } = await connected(options);
    const event = noted(0);
    double.loseAnswer('append', how);
    expect(await outcome(client.appendToStream('a-1', event, { streamState: 'no_stream' }), SOME_TIME_MS)).toBe(
      expected,
    );
    expect(double.events.at(-1)?.id).toBe(event.id);
    const again = await outcome(client.appendToStream('a-1', event, { streamState: 'no_stream' }));
    expect(again).toMatchObject({ ...written, nextExpectedRevision: 0n });
    const other = client.appendToStream('a-1', noted(0), { streamState: 'no_stream' });
    await expect(other).rejects.toBeInstanceOf(WrongExpectedVersionError);
  }
});

it('tells the client why an append failed, in other words for batches than for single ones', async () => {
  const inBatch = {
    unavailable: 'unavailable',
    busy: 'unknown',
    'not-leader': 'not-leader',
    timeout: 'deadline-exceeded',
    'access-denied': 'access-denied',
    'max-append-size': 'maximum-append-size-exceeded',
  } as const;
  for (const [options, types] of [
    [batch, inBatch],
    [single, { ...inBatch, busy: 'unavailable', timeout: 'unknown' }],
  ] as const) {
    const { client, double } = await connected(options);
    const before = double.events.length;
    for (const failure of Object.keys(types) as (keyof typeof types)[]) {
      await client.appendToStream('a-1', noted(0));
      double.failNext('append', failure);
      expect([failure, await outcome(client.appendToStream('a-1', noted(1)))]).toEqual([failure, types[failure]]);
    }
    expect(double.events.length - before).toBe(6);
  }
});

it('refuses an append over the limit', async () => {
  for (const options of [batch, single]) {
    const { client, double } = await connected({ ...options, maxAppendSize: 500 });
    const events = Array.from({ length: 20 }, (_, n) => noted(n));
    await expect(client.appendToStream('a-1', events)).rejects.toMatchObject({ maxAppendSize: 500 });
    expect(double.events.at(-1)?.stream).toBe('$user-admin');
  }
});

it('tells the client why a read failed; one that hangs stays pending, as reads have no deadline', async () => {
  const { client, double } = await connected({ query: '&defaultDeadline=700' });
  for (const [failure, type] of [
    ['unavailable', 'unavailable'],
    ['busy', 'unavailable'],
    ['not-leader', 'not-leader'],
    ['timeout', 'unknown'],
    ['access-denied', 'access-denied'],
  ] as const) {
    double.failNext('read', failure);
    expect([failure, await outcome(collect(client.readAll()))]).toEqual([failure, type]);
    expect(await outcome(collect(client.readAll()))).toHaveLength(2);
  }
  double.hang('read');
  expect(await outcome(collect(client.readAll()), SOME_TIME_MS)).toBe('pending');
  double.resume();
  expect(await outcome(collect(client.readAll()))).toHaveLength(2);
});

it('fails what is under way when it is killed, and serves the same log to the same client when it is back', async () => {
  const { client, double } = await connected(batch);
  await client.appendToStream('a-1', noted(0));
  await collect(client.readAll());
  double.hang('append');
  const underWay = outcome(client.appendToStream('a-1', noted(1)));
  await soon(() => expect(double.calls.append).toBe(2));
  await double.stop();
  expect(await underWay).toBe('unavailable');
  // Not one of the client's own errors: it fails where the client asks what the server can do.
  expect(await outcome(client.appendToStream('a-1', noted(1)))).toBe('code 14');
  expect(await outcome(collect(client.readAll()))).toBe('unavailable');
  double.resume();
  await double.restart();
  expect(await outcome(client.appendToStream('a-1', noted(1), { streamState: 0n }))).toMatchObject(written);
  expect(await outcome(collect(client.readStream('a-1')))).toHaveLength(2);
});

it('lets clients connect again at once when connections are cut', async () => {
  const { client, double } = await connected(batch);
  await client.appendToStream('a-1', noted(0));
  double.loseAnswer('append');
  const underWay = outcome(client.appendToStream('a-1', noted(1), { streamState: 0n }));
  await soon(() => expect(double.events.at(-1)?.revision).toBe(1n));
  double.cutConnections();
  expect(await underWay).toBe('unavailable');
  expect(await outcome(client.appendToStream('a-1', noted(2), { streamState: 1n }))).toMatchObject(written);
});

it('loses a client for good whose first contact fails: only a new one can read, or append, again', async () => {
  const { client, double, connect } = await connected();
  await double.stop();
  expect(await outcome(collect(client.readAll()))).toBe('unavailable');
  await double.restart();
  expect(await outcome(collect(client.readAll()))).toBe('unavailable');
  expect(await outcome(collect(connect().readAll()))).toHaveLength(2);

  const other = connect();
  double.hang('all');
  expect(await outcome(other.appendToStream('a-1', noted(0)), SOME_TIME_MS)).toBe('pending');
  double.resume();
  expect(await outcome(other.appendToStream('a-1', noted(0)), SOME_TIME_MS)).toBe('pending');
  expect(await outcome(connect().appendToStream('a-1', noted(0)))).toMatchObject(written);
});

function subscribed(client: Awaited<ReturnType<typeof connected>>['client']) {
  const said: string[] = [];
  client
    .subscribeToAll({ filter: streamNameFilter({ prefixes: ['a-'] }) })
    .on('confirmation', () => said.push('confirmed'))
    .on('caughtUp', () => said.push('caught up'))
    .on('data', ({ event }) => said.push(`${event?.type}`))
    .on('error', (error) => said.push(`${(error as { type?: string }).type}`))
    .on('end', () => said.push('end'));
  return said;
}
const alive = ['confirmed', 'caught up'];

it('ends subscriptions with an error, or without a word', async () => {
  const { client, double } = await connected();
  for (const [end, last] of [
    [() => double.dropSubscriptions('error'), ['unavailable']],
    [() => double.dropSubscriptions('end'), ['end']],
    [() => double.cutConnections(), ['unavailable']],
    [async () => double.stop(), ['unavailable']],
  ] as const) {
    const said = subscribed(client);
    await soon(() => expect(said).toEqual(alive));
    await end();
    await soon(() => expect(said).toEqual([...alive, ...last]));
    expect(double.openSubscriptions).toBe(0);
  }
});

it('keeps subscriptions open that will never say anything again, until they are made anew', async () => {
  const { client, double } = await connected();
  const before = subscribed(client);
  await soon(() => expect(before).toEqual(alive));
  double.muteSubscriptions();
  const during = subscribed(client);
  await soon(() => expect(during).toEqual(['confirmed']));
  await client.appendToStream('a-1', noted(0));
  double.resume();
  await client.appendToStream('a-1', noted(1));
  const after = subscribed(client);
  await soon(() => expect(after).toEqual(['confirmed', 'Noted', 'Noted', 'caught up']));
  expect(before).toEqual(alive);
  expect(during).toEqual(['confirmed']);
  expect(double.openSubscriptions).toBe(3);
});

it('does not even confirm a subscription that hangs, and says why one is refused', async () => {
  const { client, double } = await connected();
  double.failNext('subscribe', 'access-denied');
  const refused = subscribed(client);
  await soon(() => expect(refused).toEqual(['access-denied']));
  double.hang('subscribe');
  const hanging = subscribed(client);
  await soon(() => expect(double.calls.subscribe).toBe(2));
  expect(await outcome(client.appendToStream('a-1', noted(0)))).toMatchObject(written);
  expect(hanging).toEqual([]);
});

it('answers late, but answers at once what was asked at once', async () => {
  const { client, double } = await connected();
  await client.appendToStream('a-0', noted(0));
  double.slow(500);
  const appends = Promise.all([1, 2, 3].map(async (n) => client.appendToStream(`a-${n}`, noted(n))));
  expect(await outcome(appends, 300)).toBe('pending');
  expect(await appends).toHaveLength(3);
});

it('lets a test change and remove what lies in the log', async () => {
  const { client, double } = await connected();
  await client.appendToStream('a-1', [noted(0), noted(1), noted(2)]);
  double.changeBytes('a-1', 0n, ({ data }) => ({ data: Buffer.from(Buffer.from(data).toString().replace('0', '7')) }));
  double.removeEvent('a-1', 1n);
  const left = await collect(client.readStream('a-1'));
  expect(left.map(({ event }) => [event?.revision, event?.data])).toEqual([
    [0n, { n: 7 }],
    [2n, { n: 2 }],
  ]);
  const inAll = await collect(client.readAll({ filter: streamNameFilter({ prefixes: ['a-'] }) }));
  expect(inAll.map(({ event }) => event?.revision)).toEqual([0n, 2n]);
  expect((await client.appendToStream('a-1', noted(3), { streamState: 2n })).nextExpectedRevision).toBe(3n);
});
