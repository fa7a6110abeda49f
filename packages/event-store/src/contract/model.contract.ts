import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { WithStore } from './event-store.contract.ts';
import { command, event, freshStreams, listed } from './fixtures.ts';

/** The reference: what a store is, in ten lines. */
class Model {
  readonly log: { stream: string; n: number }[] = [];
  of = (stream: string) => this.log.filter((entry) => entry.stream === stream).map(({ n }) => n);
  append(stream: string, expected: number, ns: number[]): boolean {
    if (expected !== this.of(stream).length - 1) return false;
    this.log.push(...ns.map((n) => ({ stream, n })));
    return true;
  }
}

const anAppend = fc.record({
  stream: fc.integer({ min: 0, max: 3 }),
  /** Added to the revision that holds: 0 is right, anything else is not. */
  off: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: -2, max: 2 }) }),
  ns: fc.array(fc.integer(), { minLength: 1, maxLength: 3 }),
});

export function modelContract(withStore: WithStore): void {
  it(
    'behaves like the reference model, whatever is sent and whatever is sent together',
    withStore(async (store) => {
      const numRuns = process.env['BIHUAN_TEST_TIER'] === 'all' ? 300 : 40;
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.array(anAppend, { minLength: 1, maxLength: 5 }), { maxLength: 8 }),
          async (groups) => {
            const streams = freshStreams();
            const model = new Model();
            for (const group of groups) {
              const ours: boolean[] = [];
              const sent: Promise<boolean>[] = [];
              for (const { stream, off, ns } of group) {
                const name = streams.name(stream);
                const expected = Math.max(-1, model.of(name).length - 1 + off);
                ours.push(model.append(name, expected, ns));
                const toAppend = ns.map((n) => event('Noted', { n }));
                const appending = store.append(name, expected === -1 ? 'none' : BigInt(expected), toAppend, command());
                const outcome = appending.then(
                  () => true,
                  () => false,
                );
                // Within one stream the order of arrival is the adapter's own affair, so those are awaited.
                await outcome;
                sent.push(outcome);
              }
              expect(await Promise.all(sent)).toEqual(ours);
            }
            const all = await listed(store.readAll({ prefixes: [streams.prefix] }));
            expect(all.map(({ stream, data }) => ({ stream, n: data['n'] }))).toEqual(model.log);
            for (const stream of [0, 1, 2, 3].map(streams.name)) {
              const events = await listed(store.readStream(stream));
              expect(events.map(({ data }) => data['n'])).toEqual(model.of(stream));
              expect(events.map(({ revision }) => Number(revision))).toEqual(events.map((_, index) => index));
            }
          },
        ),
        { numRuns },
      );
    }),
  );
}
