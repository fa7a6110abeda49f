import { type RefusalCode, Refused } from '@bihuan/domain';
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
