import { expect, it } from 'vitest';
import type { WithStore } from './event-store.contract.ts';
import { command, event, freshStreams, listed, refusal } from './fixtures.ts';

export function appendContract(withStore: WithStore): void {
  it(
    'answers questions about what is not there without an error',
    withStore(async (store, { isEmpty }) => {
      const streams = freshStreams();
      expect(await listed(store.readStream(streams.name('nobody')))).toEqual([]);
      expect(await listed(store.readAll({ prefixes: [streams.prefix] }))).toEqual([]);
      if (isEmpty) expect(await store.head()).toBeNull();
    }),
  );

  it(
    'gives back exactly what was appended, with who, when, why and a hash',
    withStore(async (store) => {
      const stream = freshStreams().name(1);
      const data = {
        b: '“一泓清水入黄河”',
        a: [1, -0.5, 1e21, null, true],
        nested: { 键: '\u2028\u2029\u0000\n"\\', emoji: '🏞️👩‍👩‍👧' },
        '': '',
      };
      const sent = [event('Noted', data), event('Noted', {})];
      const appended = await store.append(stream, 'none', sent, command('c-1'));
      const events = await listed(store.readStream(stream));
      expect(events.map((one) => one.data)).toEqual([data, {}]);
      expect(events.map((one) => one.revision)).toEqual([0n, 1n]);
      expect(events.map((one) => one.id)).toEqual(sent.map((one) => one.id));
      expect(appended.revision).toBe(1n);
      expect(events[1]?.position).toBe(appended.position);
      expect(events[0]?.metadata).toEqual({ ...command('c-1'), recordedAt: appended.recordedAt });
      expect(appended.recordedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      expect(events[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
      expect(events[1]?.hash).not.toBe(events[0]?.hash);
    }),
  );

  it(
    'keeps in which role, in whose stead and from where, and says nothing where nothing was said',
    withStore(async (store) => {
      const stream = freshStreams().name(1);
      const said = { ...command('c-1'), actingAs: 'budget-office', onBehalfOf: 'account-7', from: '10.1.2.3' };
      await store.append(stream, 'none', [event()], said);
      await store.append(stream, 0n, [event()], command('c-2'));
      const [first, second] = await listed(store.readStream(stream));
      expect(first?.metadata).toMatchObject(said);
      for (const member of ['actingAs', 'onBehalfOf', 'from']) expect(second?.metadata).not.toHaveProperty(member);
    }),
  );

  it(
    'reads a stream forwards and backwards, from anywhere, as much as asked',
    withStore(async (store) => {
      const stream = freshStreams().name(1);
      await store.append(
        stream,
        'none',
        Array.from({ length: 7 }, (_, n) => event('Noted', { n })),
        command(),
      );
      const revisions = async (options: Parameters<typeof store.readStream>[1]) =>
        (await listed(store.readStream(stream, options))).map((one) => Number(one.revision));
      expect(await revisions({ from: 2n, limit: 3 })).toEqual([2, 3, 4]);
      expect(await revisions({ direction: 'backwards' })).toEqual([6, 5, 4, 3, 2, 1, 0]);
      expect(await revisions({ direction: 'backwards', from: 3n, limit: 2 })).toEqual([3, 2]);
      expect(await revisions({ from: 7n })).toEqual([]);
      expect(await revisions({ limit: 0 })).toEqual([]);
    }),
  );

  it(
    'refuses an append on an expectation that does not hold, and says what holds',
    withStore(async (store) => {
      const stream = freshStreams().name(1);
      await expect(store.append(stream, 0n, [event()], command())).rejects.toMatchObject({
        ...refusal('store.wrong-expected-revision'),
        params: { expected: '0', actual: 'none' },
      });
      await store.append(stream, 'none', [event()], command());
      await expect(store.append(stream, 'none', [event()], command())).rejects.toMatchObject({
        params: { expected: 'none', actual: '0' },
      });
      await expect(store.append(stream, 5n, [event()], command())).rejects.toMatchObject({
        params: { expected: '5', actual: '0' },
      });
      expect(await listed(store.readStream(stream))).toHaveLength(1);
    }),
  );

  it(
    'lets a refused append fail alone among those sent with it',
    withStore(async (store) => {
      const streams = freshStreams();
      const outcomes = await Promise.allSettled([
        store.append(streams.name(1), 'none', [event()], command()),
        store.append(streams.name(2), 4n, [event()], command()),
        store.append('no stream name', 'none', [event()], command()),
        store.append(streams.name(3), 'none', [event('Noted', { bad: Number.NaN })], command()),
        store.append(streams.name(4), 'none', [event('Noted', { bad: '\ud800' })], command()),
        store.append(streams.name(5), 'none', [event()], command()),
      ]);
      expect(outcomes.map(({ status }) => status)).toEqual([
        'fulfilled',
        'rejected',
        'rejected',
        'rejected',
        'rejected',
        'fulfilled',
      ]);
      expect(outcomes[2]).toMatchObject({ reason: refusal('store.bad-stream-name') });
      expect(await listed(store.readAll({ prefixes: [streams.prefix] }))).toHaveLength(2);
    }),
  );

  it(
    'lets exactly one of many writers win each revision of a stream',
    withStore(async (store) => {
      const stream = freshStreams().name(1);
      const won = await Promise.all(
        Array.from({ length: 8 }, async (_, writer) => {
          let wins = 0;
          for (let revision = -1n; revision < 9n; revision++) {
            const expected = revision === -1n ? ('none' as const) : revision;
            const outcome = await store
              .append(stream, expected, [event('Noted', { writer })], command())
              .catch((error) => error);
            if (outcome instanceof Error) expect(outcome).toMatchObject(refusal('store.wrong-expected-revision'));
            else wins += 1;
          }
          return wins;
        }),
      );
      expect(won.reduce((a, b) => a + b)).toBe(10);
      expect((await listed(store.readStream(stream))).map((one) => Number(one.revision))).toEqual([
        ...Array(10).keys(),
      ]);
    }),
  );

  it(
    'keeps a big event whole and refuses one that is too big',
    withStore(async (store) => {
      const stream = freshStreams().name(1);
      const text = '评'.repeat(250_000);
      await store.append(stream, 'none', [event('Noted', { text })], command());
      expect((await listed(store.readStream(stream)))[0]?.data).toEqual({ text });
      const tooBig = store.append(stream, 0n, [event('Noted', { text: text.repeat(2) })], command());
      await expect(tooBig).rejects.toMatchObject(refusal('store.event-too-large'));
    }),
  );

  it(
    'deletes a person stream for good, and no other',
    withStore(async (store) => {
      const person = freshStreams('person').name(1);
      const other = freshStreams().name(1);
      await store.append(person, 'none', [event('Noted', { name: '张三' }), event()], command());
      await store.append(other, 'none', [event()], command());
      await store.deletePersonStream(freshStreams('person').name('nobody'));
      await expect(store.deletePersonStream(other)).rejects.toMatchObject(refusal('store.stream-not-deletable'));
      await store.deletePersonStream(person);
      await expect(listed(store.readStream(person))).rejects.toMatchObject(refusal('store.stream-deleted'));
      await expect(store.append(person, 'none', [event()], command())).rejects.toMatchObject(
        refusal('store.stream-deleted'),
      );
      expect(await listed(store.readAll({ prefixes: [person] }))).toEqual([]);
      expect(await listed(store.readStream(other))).toHaveLength(1);
      await store.append(other, 0n, [event()], command());
    }),
  );

  it(
    'refuses appends once it is closed, after carrying out those under way',
    withStore(async (store) => {
      const streams = freshStreams();
      const underWay = store.append(streams.name(1), 'none', [event()], command());
      await store.close();
      expect((await underWay).revision).toBe(0n);
      await expect(store.append(streams.name(2), 'none', [event()], command())).rejects.toMatchObject(
        refusal('store.closed'),
      );
    }),
  );
}
