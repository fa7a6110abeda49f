import { expect, it } from 'vitest';
import { command, event, freshStreams, refusal } from './contract/fixtures.ts';
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
