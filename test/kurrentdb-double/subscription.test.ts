import { END, type KurrentDBClient, type Position, START, streamNameFilter } from '@kurrent/kurrentdb-client';
import { expect, it, onTestFinished } from 'vitest';
import { connected, noted, soon } from './connected.ts';

type Filter = Partial<Parameters<typeof streamNameFilter>[0]>;

/** What a subscription to the streams of `a-` has said so far, in order: numbers of events, checkpoints, "caught up". */
function follow(
  client: KurrentDBClient,
  fromPosition: Position | typeof START | typeof END = START,
  options: Filter = {},
) {
  const said: (number | string)[] = [];
  const checkpoints: Position[] = [];
  const filter = streamNameFilter({
    prefixes: ['a-'],
    maxSearchWindow: 10,
    checkpointReached: async (_subscription, position) => {
      said.push('checkpoint');
      checkpoints.push(position);
    },
    ...options,
  });
  const subscription = client.subscribeToAll({ fromPosition, filter });
  subscription
    .on('confirmation', () => said.push('confirmed'))
    .on('caughtUp', () => said.push('caught up'))
    .on('error', (error) => said.push(`${(error as { type?: string }).type}`))
    .on('data', ({ event }) => said.push(event?.type === 'Noted' ? (event.data as { n: number }).n : `${event?.type}`));
  onTestFinished(async () => subscription.unsubscribe());
  const until = async (last: (typeof said)[number]) => soon(() => expect(said.at(-1)).toBe(last));
  return { said, checkpoints, until };
}

it('catches up from after a position, says so, and goes on with what comes', async () => {
  const { client, double } = await connected();
  const first = await client.appendToStream('a-1', [noted(0), noted(1)]);
  await client.appendToStream('a-2', noted(2));
  const { said, until } = follow(client, first.position);
  await until('caught up');
  expect(said).toEqual(['confirmed', 2, 'checkpoint', 'caught up']);
  await client.appendToStream('a-1', noted(3));
  double.appendForeign('else', 3);
  await client.appendToStream('a-1', [noted(4), noted(5)]);
  await until(5);
  expect(said.slice(4)).toEqual([3, 4, 5]);
});

it('begins at the end with what is written from then on', async () => {
  const { client } = await connected();
  await client.appendToStream('a-1', noted(0));
  const { said, until } = follow(client, END);
  await until('caught up');
  await client.appendToStream('a-1', noted(1));
  await until(1);
  expect(said).toEqual(['confirmed', 'caught up', 1]);
});

it('moves the checkpoint over stretches of foreign events, but not to the very end of the log', async () => {
  const { client, double } = await connected();
  await client.appendToStream('a-1', noted(0));
  double.appendForeign('else', 34);
  const { said, checkpoints, until } = follow(client, START, { checkpointInterval: 2 });
  await until('caught up');
  // Windows of ten, a checkpoint after every second one, and one where the last window began.
  expect(said).toEqual(['confirmed', 0, 'checkpoint', 'checkpoint', 'caught up']);
  const starts = double.events.filter((_, n) => n % 10 === 0).map(({ position }) => position);
  expect(checkpoints.map(({ commit }) => commit)).toEqual([starts[1], starts[3]]);
  expect(checkpoints.map(({ prepare }) => prepare)).toEqual([0n, 0n]);

  double.appendForeign('else', 45);
  await until('checkpoint');
  await soon(() => expect(checkpoints).toHaveLength(4));
  const live = [double.events[37 + 19], double.events[37 + 39]].map((event) => event?.position);
  expect(checkpoints.slice(2)).toEqual(live.map((position) => ({ commit: position, prepare: position })));
});

it('can be taken up again at any checkpoint without a gap', async () => {
  const { client, double } = await connected();
  for (let n = 0; n < 12; n++) {
    double.appendForeign('else', (n * 7) % 23);
    await client.appendToStream(`a-${n % 3}`, noted(n));
  }
  const whole = follow(client);
  await whole.until('caught up');
  expect(whole.said.filter((one) => typeof one === 'number')).toEqual(Array.from({ length: 12 }, (_, n) => n));
  expect(whole.checkpoints.length).toBeGreaterThan(5);
  for (const position of whole.checkpoints) {
    const { said, until } = follow(client, position);
    await until('caught up');
    const before = double.events.filter((event) => event.stream.startsWith('a-') && event.position <= position.commit);
    expect(said.filter((one) => typeof one === 'number')[0] ?? 12).toBe(before.length);
  }
});

it('sends a log of any length in order and without loss to a reader that is slower', async () => {
  const { client, double } = await connected();
  await client.appendToStream(
    'a-1',
    Array.from({ length: 500 }, (_, n) => noted(n)),
  );
  const seen: number[] = [];
  const subscription = client.subscribeToAll({ filter: streamNameFilter({ prefixes: ['a-'] }) });
  for await (const { event } of subscription) {
    seen.push((event as unknown as { data: { n: number } }).data.n);
    if (seen.length === 250) await client.appendToStream('a-1', noted(500));
    if (seen.length % 50 === 0) double.appendForeign('else', 10);
    if (seen.length === 501) break;
  }
  expect(seen).toEqual(Array.from({ length: 501 }, (_, n) => n));
});

it('follows one stream, also one that is not there yet, until it is tombstoned', async () => {
  const { client, double } = await connected();
  const said: unknown[] = [];
  client
    .subscribeToStream('a-1', { fromRevision: 0n })
    .on('caughtUp', () => said.push('caught up'))
    .on('data', ({ event }) => said.push(event?.revision))
    .on('error', (error) => said.push((error as { type?: string }).type));
  await soon(() => expect(said).toEqual(['caught up']));
  await client.appendToStream('a-1', [noted(0), noted(1)]);
  double.appendForeign('else', 1);
  await client.appendToStream('a-1', noted(2));
  await soon(() => expect(said).toEqual(['caught up', 1n, 2n]));
  await client.tombstoneStream('a-1');
  await soon(() => expect(said.at(-1)).toBe('stream-deleted'));
});
