import { type EventStore, openEventStore, openIntegrityVerifier } from '@bihuan/event-store';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type KurrentDouble, startKurrentDouble } from '../kurrentdb-double/kurrent-double.ts';
import { command, freshStream, noted, noting } from './noted.ts';

const timeoutMs = 700;
async function given(options: Parameters<typeof startKurrentDouble>[0] = {}) {
  const double = await startKurrentDouble(options);
  const { connectionString } = double;
  const address = { engine: 'kurrentdb', connectionString, timeoutMs } as const;
  const store = await openEventStore(address, () => new Date());
  onTestFinished(async () => {
    await store.close();
    await double.stop();
  });
  const note = noting(store);
  return { double, address, store, note };
}

const counted = async (store: EventStore, stream: string) => {
  let count = 0;
  for await (const _ of store.readStream(stream)) count += 1;
  return count;
};

describe('an append whose answer is lost', () => {
  test.each(['silence', 'disconnect'] as const)(
    'by %s is found by its command id: one effect, and it is told',
    async (how) => {
      const { double, store, note } = await given();
      const stream = freshStream();
      await note(stream);
      double.loseAnswer('append', how);
      expect(await note(stream, 'lost')).toMatchObject({ revision: 1n, repeated: false });
      expect(await note(stream, 'lost')).toMatchObject({ revision: 1n, repeated: true });
      expect(await counted(store, stream)).toBe(2);
    },
  );

  test('while nothing answers is said to be unknown, and settled by the same command later', async () => {
    const { double, store, note } = await given();
    const stream = freshStream();
    await note(stream);
    double.hang('all');
    await expect(note(stream, 'hangs')).rejects.toMatchObject({
      code: expect.stringMatching(/^store\.(timed-out|outcome-unknown)$/),
    });
    double.resume();
    expect(await note(stream, 'hangs')).toMatchObject({ revision: 1n });
    expect(await counted(store, stream)).toBe(2);
  });
});

describe('what the server refuses', () => {
  test('access, a change of leader and an event too large have a code each', async () => {
    const { double, store } = await given({ maxAppendSize: 10_000 });
    const stream = freshStream();
    double.failNext('append', 'access-denied');
    await expect(store.append(stream, 'none', [noted()], command())).rejects.toMatchObject({
      code: 'store.access-denied',
    });
    double.failNext('append', 'not-leader');
    expect(await store.append(stream, 'none', [noted()], command())).toMatchObject({ revision: 0n });
    const large = noted({ text: '评'.repeat(5_000) });
    await expect(store.append(stream, 0n, [large], command())).rejects.toMatchObject({ code: 'store.event-too-large' });
    expect(await counted(store, stream)).toBe(1);
  });

  test.each(['unavailable', 'not-leader', 'timeout', 'busy'] as const)(
    'a read that met “%s” is asked again',
    async (met) => {
      const { double, store } = await given();
      const stream = freshStream();
      await store.append(stream, 'none', [noted()], command());
      double.failNext('read', met);
      expect(await counted(store, stream)).toBe(1);
    },
  );

  test('one append at a time where the server knows no batches', async () => {
    const { store } = await given({ batchAppend: false, version: '23.10.0' });
    const stream = freshStream();
    await store.append(stream, 'none', [noted(), noted()], command());
    await expect(store.append(stream, 'none', [noted()], command())).rejects.toMatchObject({
      code: 'store.wrong-expected-revision',
      params: { actual: '1' },
    });
  });
});

describe('a subscription', () => {
  /** Follows a stream's numbers from now on. */
  async function following(store: EventStore, stream: string) {
    const abort = new AbortController();
    const seen: unknown[] = [];
    const state = { position: 0n, ended: Promise.resolve() };
    state.ended = (async () => {
      for await (const batch of store.subscribe({ prefixes: [stream], signal: abort.signal })) {
        seen.push(...batch.events.map(({ data }) => data['n']));
        state.position = batch.position;
      }
    })();
    onTestFinished(async () => {
      abort.abort();
      await state.ended;
    });
    return { seen, state };
  }
  async function append(store: EventStore, stream: string, from: number, until: number) {
    for (let n = from; n < until; n++)
      await store.append(stream, n === 0 ? 'none' : BigInt(n - 1), [noted({ n })], command());
  }
  const until = (condition: () => unknown) => expect.poll(condition, { timeout: 20_000, interval: 20 });
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

  const troubles: Record<string, (double: KurrentDouble) => unknown> = {
    'is dropped with an error': (double) => double.dropSubscriptions('error'),
    'is ended by the server': (double) => double.dropSubscriptions('end'),
    'falls silent': (double) => double.muteSubscriptions(),
    'loses its server, which comes back': async (double) => {
      await double.stop();
      await double.restart();
    },
  };
  test.each(Object.entries(troubles))(
    'that %s goes on where it was: nothing left out, nothing twice',
    async (_, trouble) => {
      const { double, store } = await given();
      const stream = freshStream();
      await append(store, stream, 0, 3);
      const { seen } = await following(store, stream);
      await until(() => seen).toEqual(numbers(3));
      await until(() => double.openSubscriptions).toBe(1);
      await trouble(double);
      await until(() => store.head().catch(() => null)).not.toBeNull();
      await append(store, stream, 3, 6);
      await until(() => seen).toEqual(numbers(6));
      double.resume();
      await append(store, stream, 6, 8);
      await until(() => seen).toEqual(numbers(8));
    },
  );

  test('moves its checkpoint past what others write, and resumes there without leaving anything out', async () => {
    const { double, store } = await given();
    const stream = freshStream();
    await append(store, stream, 0, 1);
    const { seen, state } = await following(store, stream);
    await until(() => seen).toEqual([0]);
    const before = state.position;
    double.appendForeign('others-1', 500);
    const lastForeign = double.events.at(-1)?.position ?? 0n;
    await until(() => state.position).toBeGreaterThanOrEqual(lastForeign);
    expect(state.position).toBeGreaterThan(before);
    await append(store, stream, 1, 4);
    const resumed: unknown[] = [];
    for await (const { events } of store.subscribe({
      after: state.position,
      prefixes: [stream],
      signal: AbortSignal.timeout(1_500),
    }))
      resumed.push(...events.map(({ data }) => data['n']));
    expect([...seen, ...resumed].filter((n, at, all) => all.indexOf(n) === at)).toEqual(numbers(4));
  });
});

describe('the verifier', () => {
  async function recorded() {
    const { double, address, store } = await given();
    const stream = freshStream();
    for (let n = 0; n < 4; n++) await store.append(stream, n === 0 ? 'none' : BigInt(n - 1), [noted({ n })], command());
    const person = freshStream('person');
    await store.append(person, 'none', [noted({ name: '某人' })], command());
    await store.deletePersonStream(person);
    double.appendForeign('others-1', 3);
    return { double, stream, verify: async () => (await openIntegrityVerifier(address)).verify() };
  }

  test('finds the record whole, a deleted person left out', async () => {
    const { verify } = await recorded();
    expect(await verify()).toEqual({ events: 4, streams: 1, fault: null });
  });

  test('names the first event that was changed', async () => {
    const { double, stream, verify } = await recorded();
    double.changeBytes(stream, 2n, () => ({ data: Buffer.from('{"n":7}') }));
    expect((await verify()).fault).toMatchObject({ kind: 'changed', stream, revision: 2n });
  });

  test('names the event before which one is missing', async () => {
    const { double, stream, verify } = await recorded();
    double.removeEvent(stream, 1n);
    expect((await verify()).fault).toMatchObject({ kind: 'missing', stream, revision: 2n });
  });
});
