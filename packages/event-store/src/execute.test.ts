import { type RefusalCode, Refused } from '@bihuan/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { command, event, freshStreams, listed, refusal } from './contract/fixtures.ts';
import { createCommandHandler } from './execute.ts';
import { temporaryStore } from './sqlite/temporary-store.ts';

it('gives up after the agreed number of tries, and a failed command does not stop the next on its stream', async () => {
  const { store } = temporaryStore();
  const stream = freshStreams().name(1);
  let decisions = 0;
  const { execute } = createCommandHandler<number, { type: 'Noted'; data: object }>({
    store: {
      readStream: store.readStream,
      append: async (name, expected, events, metadata) => {
        await store.append(name, expected, [event()], command());
        return store.append(name, expected, events, metadata);
      },
    },
    initial: 0,
    fold: (count) => count + 1,
    toAppend: () => event(),
    tries: 3,
  });
  const decide = () => {
    decisions += 1;
    return [{ type: 'Noted' as const, data: {} }];
  };
  const never = execute({ stream, command: command(), decide });
  const next = execute({ stream, command: command(), decide: () => [] });
  await expect(never).rejects.toMatchObject(refusal('store.wrong-expected-revision'));
  expect(decisions).toBe(3);
  expect(await next).toMatchObject({ state: 3, repeated: false });
});

it('decides anew on what whoever was faster has recorded, so that nobody slips in between a look and an append', async () => {
  const { store } = temporaryStore();
  const stream = freshStreams().name(1);
  const noted = () => [{ type: 'Noted' as const, data: {} }];
  let isFirst = true;
  const { execute } = createCommandHandler<number, { type: 'Noted'; data: object }>({
    store: {
      readStream: store.readStream,
      append: async (name, expected, events, metadata) => {
        if (isFirst) await store.append(name, expected, [event()], { ...command(), principal: 'faster' });
        isFirst = false;
        return store.append(name, expected, events, metadata);
      },
    },
    initial: 0,
    fold: (count) => count + 1,
    toAppend: () => event(),
  });
  const seen: string[][] = [];
  await execute({
    stream,
    command: command(),
    withHistory: true,
    decide(state, history) {
      expect(history).toHaveLength(state);
      seen.push(history.map(({ metadata }) => metadata.principal));
      return noted();
    },
  });
  expect(seen).toEqual([[], ['faster']]);
});

describe('a decision on what is kept', () => {
  /** Two that keep what they know, over one store; how often the first has read. */
  function two() {
    const { store } = temporaryStore();
    let reads = 0;
    const handlerOver = (readStream: typeof store.readStream) =>
      createCommandHandler<number, { type: 'Noted'; data: object }>({
        store: { readStream, append: store.append },
        initial: 0,
        fold: (count) => count + 1,
        toAppend: () => event(),
        decidesOnKept: true,
      });
    const ours = handlerOver((...asked) => {
      reads += 1;
      return store.readStream(...asked);
    });
    return { ours, other: handlerOver(store.readStream), stream: freshStreams().name(1), reads: () => reads };
  }
  const note = () => [{ type: 'Noted' as const, data: {} }];

  it('does not read again what it has just written, and is made anew when somebody else was faster', async () => {
    const { ours, other, stream, reads } = two();
    await ours.execute({ stream, command: command(), decide: note });
    const before = reads();
    await ours.execute({ stream, command: command(), decide: note });
    expect(reads()).toBe(before);
    await other.execute({ stream, command: command(), decide: note });
    const seen: number[] = [];
    const decide = (state: number) => {
      seen.push(state);
      return note();
    };
    expect(await ours.execute({ stream, command: command(), decide })).toMatchObject({ revision: 3n, state: 4 });
    expect(seen).toEqual([2, 3]);
  });

  it('that comes to nothing, or is refused, holds only for what is recorded now', async () => {
    const { ours, other, stream } = two();
    await ours.execute({ stream, command: command(), decide: note });
    await other.execute({ stream, command: command(), decide: note });
    const onceThereAreTwo = (state: number) => (state < 2 ? [] : note());
    expect(await ours.execute({ stream, command: command(), decide: onceThereAreTwo })).toMatchObject({ state: 3 });
    await other.execute({ stream, command: command(), decide: note });
    const refusedBelowFour = (state: number) => {
      if (state < 4) throw new Refused('store.closed');
      return note();
    };
    expect(await ours.execute({ stream, command: command(), decide: refusedBelowFour })).toMatchObject({ state: 5 });
  });

  it('finds a command that was carried out before, whoever did it', async () => {
    const { ours, other, stream } = two();
    await ours.execute({ stream, command: command(), decide: note });
    const same = command();
    await other.execute({ stream, command: same, decide: note });
    expect(await ours.execute({ stream, command: same, decide: note })).toMatchObject({ repeated: true, state: 2 });
    const theirs = command();
    await other.execute({ stream, command: theirs, decide: note });
    const another = { ...theirs, fingerprint: 'f2' };
    await expect(ours.execute({ stream, command: another, decide: note })).rejects.toMatchObject(
      refusal('command.id-reused'),
    );
  });
});

it('a decision on what is kept is recorded after exactly what it was made on, once, and as If-Match says, however two processes take turns', async () => {
  const { store } = temporaryStore();
  const streams = freshStreams();
  const handler = () =>
    createCommandHandler<number, { type: 'Noted'; data: { madeOn: number } }>({
      store,
      initial: 0,
      fold: (count) => count + 1,
      toAppend: ({ data }) => event('Noted', data),
      decidesOnKept: true,
    });
  const turn = fc.record({
    who: fc.constantFrom(0, 1),
    commandId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    ifMatch: fc.option(fc.nat(4), { freq: 3 }),
  });
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(turn, { minLength: 1, maxLength: 3 }), { maxLength: 6 }), async (rounds) => {
      run += 1;
      const stream = streams.name(run);
      const both = [handler(), handler()] as const;
      for (const together of rounds) {
        const asked = together.map(async ({ who, commandId, ifMatch }) => {
          const effect = await both[who as 0 | 1].execute({
            stream,
            command: command(commandId),
            ...(ifMatch !== null && { expected: BigInt(ifMatch) }),
            decide: (madeOn) => [{ type: 'Noted', data: { madeOn } }],
          });
          if (ifMatch !== null && !effect.repeated) expect(effect.revision).toBe(BigInt(ifMatch + 1));
        });
        for (const answer of await Promise.allSettled(asked))
          if (answer.status === 'rejected') expect(answer.reason).toMatchObject(refusal('conflict.stale-revision'));
      }
      const recorded = await listed(store.readStream(stream));
      expect(recorded.map(({ data }) => data['madeOn'])).toEqual(recorded.map((_, at) => at));
      expect(new Set(recorded.map(({ metadata }) => metadata.commandId)).size).toBe(recorded.length);
    }),
    { numRuns: 40 },
  );
});

describe('an append that was not answered', () => {
  const unknown = (stream: string) => new Refused('store.outcome-unknown', { stream, cause: 'no answer' });

  /** The first append goes as `first` says; from then on reads are refused when they are said to. */
  function counting(first: 'written' | 'lost', readsRefused: RefusalCode | null = null) {
    const { store } = temporaryStore();
    let appends = 0;
    return {
      store,
      ...createCommandHandler<number, { type: 'Noted'; data: object }>({
        store: {
          readStream(name, options) {
            if (appends > 0 && readsRefused !== null) throw new Refused(readsRefused, { cause: 'gone' });
            return store.readStream(name, options);
          },
          async append(name, expected, events, metadata) {
            appends += 1;
            if (appends > 1) return store.append(name, expected, events, metadata);
            if (first === 'written') await store.append(name, expected, events, metadata);
            throw unknown(name);
          },
        },
        initial: 0,
        fold: (count) => count + 1,
        toAppend: () => event(),
      }),
    };
  }
  const decide = () => [{ type: 'Noted' as const, data: {} }];

  it.each(['written', 'lost'] as const)(
    'that was %s after all has one effect, which is this command’s own',
    async (first) => {
      const { store, execute } = counting(first);
      const stream = freshStreams().name(1);
      expect(await execute({ stream, command: command('c'), decide })).toMatchObject({ revision: 0n, repeated: false });
      expect(await listed(store.readStream(stream))).toHaveLength(1);
      expect(await execute({ stream, command: command('c'), decide })).toMatchObject({ revision: 0n, repeated: true });
    },
  );

  it.each(['store.unavailable', 'store.read-failed', 'store.access-denied'] as const)(
    'is never reported as failed or done while reading meets %s, and the same command settles it later',
    async (code) => {
      const { store, execute } = counting('written', code);
      const stream = freshStreams().name(1);
      await expect(execute({ stream, command: command('c'), decide })).rejects.toMatchObject(
        refusal('store.outcome-unknown'),
      );
      const { execute: later } = createCommandHandler({
        store,
        initial: 0,
        fold: (n: number) => n + 1,
        toAppend: () => event(),
      });
      expect(await later({ stream, command: command('c'), decide })).toMatchObject({ revision: 0n, repeated: true });
      expect(await listed(store.readStream(stream))).toHaveLength(1);
    },
  );
});
