import type { DomainEvent, JsonObject } from '@bihuan/domain';
import { expect, it } from 'vitest';
import { createCommandHandler, execute } from '../execute.ts';
import type { EventStore } from '../port.ts';
import type { WithStore } from './event-store.contract.ts';
import { command, event, freshStreams, listed, refusal } from './fixtures.ts';

type Added = DomainEvent<'Added', JsonObject & { readonly by: number }>;

const counter = (store: EventStore) => ({
  store,
  initial: 0,
  fold: (sum: number, { data }: { data: JsonObject }) => sum + Number(data['by']),
  toAppend: ({ type, data }: Added) => event(type, data),
});
const add = (by: number) => (): Added[] => [{ type: 'Added', data: { by } }];

export function commandContract(withStore: WithStore): void {
  it(
    'carries out a repeated command once and shows its first effect again',
    withStore(async (store) => {
      const stream = freshStreams().name(1);
      const first = await execute({ ...counter(store), stream, command: command('c-1'), decide: add(3) });
      expect(first).toMatchObject({ revision: 0n, repeated: false, state: 3 });
      for (const handler of [createCommandHandler(counter(store)), createCommandHandler(counter(store))]) {
        await handler.execute({ stream, command: command(), decide: add(1) });
        const again = await handler.execute({ stream, command: command('c-1'), expected: 'none', decide: add(3) });
        expect(again).toMatchObject({
          revision: 0n,
          position: first.position,
          recordedAt: first.recordedAt,
          repeated: true,
        });
        expect(again.events.map(({ data }) => data)).toEqual([{ by: 3 }]);
        const reused = handler.execute({ stream, command: command('c-1', 'other'), decide: add(9) });
        await expect(reused).rejects.toMatchObject(refusal('command.id-reused'));
      }
      expect(await listed(store.readStream(stream))).toHaveLength(3);
    }),
  );

  it(
    'tells a person whose view is stale what happened since and by whom',
    withStore(async (store) => {
      const stream = freshStreams().name(1);
      const { execute: run } = createCommandHandler(counter(store));
      await run({ stream, command: command(), decide: add(1) });
      await run({ stream, command: { ...command(), principal: 'wang' }, decide: add(2) });
      await expect(run({ stream, command: command(), expected: 0n, decide: add(3) })).rejects.toMatchObject({
        ...refusal('conflict.stale-revision'),
        params: { expected: '0', actual: '1' },
        meanwhile: [{ type: 'Added', principal: 'wang', revision: 1n }],
      });
      expect(await run({ stream, command: command(), expected: 1n, decide: add(3) })).toMatchObject({ state: 6 });
    }),
  );

  it(
    'decides again on the newer state when another writer was faster',
    withStore(async (store) => {
      const stream = freshStreams().name(1);
      const [mine, theirs] = [createCommandHandler(counter(store)), createCommandHandler(counter(store))];
      await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          (n % 2 === 0 ? mine : theirs).execute({ stream, command: command(), decide: add(1) }),
        ),
      );
      expect(await execute({ ...counter(store), stream, command: command(), decide: () => [] })).toEqual({
        revision: 19n,
        position: null,
        recordedAt: null,
        events: [],
        repeated: false,
        state: 20,
      });
    }),
  );

  it(
    'carries out the same command sent many times at once only once',
    withStore(async (store) => {
      const stream = freshStreams().name(1);
      const { execute: run } = createCommandHandler(counter(store));
      const effects = await Promise.all(
        Array.from({ length: 6 }, () => run({ stream, command: command('same'), decide: add(1) })),
      );
      expect(effects.filter(({ repeated }) => !repeated)).toHaveLength(1);
      expect(await listed(store.readStream(stream))).toHaveLength(1);
    }),
  );
}
