import type { StoredEvent } from '@bihuan/domain';
import { describe, expect, it } from 'vitest';
import type { CopyTarget } from '../copy-target.ts';
import type { EventReader } from '../event-reader.ts';
import type { IntegrityVerifier } from '../port.ts';
import { freshStreams, listed, refusal } from './fixtures.ts';
import { recorded } from './recorded.ts';

/** An empty log that is being filled. */
export interface OpenedTarget {
  readonly target: CopyTarget;
  readonly reader: EventReader;
  readonly verifier: IntegrityVerifier;
  release(): Promise<void>;
}

const withoutPosition = ({ position: _, ...event }: StoredEvent) => event;

/** What every engine keeps of a record that is copied into it. */
export function copyTargetContract(name: string, factory: () => Promise<OpenedTarget>): void {
  const filled = (test: (opened: OpenedTarget) => Promise<void>) => async () => {
    const opened = await factory();
    try {
      await test(opened);
    } finally {
      await opened.release();
    }
  };
  const copyOf = async ({ reader }: OpenedTarget) => (await listed(reader.readAll())).map(withoutPosition);

  describe(`copy target contract: ${name}`, () => {
    it(
      'keeps every event as it was recorded, in the order of the log, and the chain stays whole',
      filled(async (opened) => {
        const streams = freshStreams();
        const events = recorded(
          [1, 1, 2, 1, 3, 3, 3, 2].map((n) => ({ stream: streams.name(n), data: { n, 零: 0.1 } })),
        );
        await opened.target.append(events.slice(0, 5));
        await opened.target.append(events.slice(5));
        expect(await copyOf(opened)).toEqual(events.map(withoutPosition));
        expect(await opened.verifier.verify()).toEqual({ events: 8, streams: 3, fault: null });
      }),
    );

    it(
      'takes more events of one stream, and larger ones, than go into one append',
      filled(async (opened) => {
        const stream = freshStreams().name(1);
        const large = Array.from({ length: 3 }, () => ({ stream, data: { text: '长'.repeat(300_000) } }));
        const events = recorded([...large, ...Array.from({ length: 1_200 }, (_, n) => ({ stream, data: { n } }))]);
        await opened.target.append(events);
        expect(await copyOf(opened)).toEqual(events.map(withoutPosition));
      }),
    );

    it(
      'writes nothing that does not follow, and goes on after what is there',
      filled(async (opened) => {
        const stream = freshStreams().name(1);
        const [first, second, third] = recorded([{ stream }, { stream }, { stream }]);
        const append = (...events: (StoredEvent | undefined)[]) =>
          opened.target.append(events.filter((event) => event !== undefined));
        await append(first);
        const wrong = refusal('store.not-following');
        await expect(append(third)).rejects.toMatchObject(wrong);
        await expect(append(second && { ...second, data: { note: '乙' } })).rejects.toMatchObject(wrong);
        await expect(append(second && { ...second, hash: 'f'.repeat(64) })).rejects.toMatchObject(wrong);
        expect(await copyOf(opened)).toHaveLength(1);
        await append(second, third);
        expect(await copyOf(opened)).toHaveLength(3);
      }),
    );

    it(
      'makes a deleted person’s name unusable, whether something of the person is there or not',
      filled(async (opened) => {
        const { target, reader, verifier } = opened;
        const persons = freshStreams('person');
        const [never, once] = [persons.name('never'), persons.name('once')];
        const events = recorded([{ stream: once }, { stream: freshStreams().name(1) }, { stream: once }]);
        await target.append(events);
        const deleted = [never, once].map((stream) => ({ stream, deletedAt: '2025-01-02T03:04:05.678Z' }));
        await target.deleteToo(deleted);
        await target.deleteToo(deleted);
        expect((await reader.deletedPersonStreams()).map(({ stream }) => stream).sort()).toEqual([never, once]);
        for (const stream of [never, once]) {
          await expect(target.append(recorded([{ stream }]))).rejects.toMatchObject(refusal('store.stream-deleted'));
          await expect(listed(reader.readStream(stream))).rejects.toMatchObject(refusal('store.stream-deleted'));
        }
        expect(await verifier.verify()).toEqual({ events: 1, streams: 1, fault: null });
        await target.append(recorded([{ stream: freshStreams().name(2) }]));
        expect((await verifier.verify()).fault).toBeNull();
      }),
    );

    it(
      'takes a log in which many have written at once, each by its own clock',
      filled(async (opened) => {
        const streams = freshStreams();
        const at = (second: number) => new Date(Date.UTC(2025, 0, 1, 0, 0, second)).toISOString();
        const events = recorded(
          [5, 3, 4, 9, 8].map((second, n) => ({ stream: streams.name(n), recordedAt: at(second) })),
        );
        await opened.target.append(events.slice(0, 2));
        await opened.target.append(events.slice(2));
        expect(await copyOf(opened)).toEqual(events.map(withoutPosition));
        expect((await opened.verifier.verify()).fault).toBeNull();
      }),
    );
  });
}
