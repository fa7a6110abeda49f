import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type CommandMetadata,
  Refused,
  type Revision,
  streamName,
  type TurnEvent,
  toEventToAppend,
} from '@bihuan/domain';
import type { EventStore, ExpectedRevision } from '@bihuan/event-store';
import type { Logger } from 'pino';
import { oneAtATime } from './one-at-a-time.ts';

/** Who is at work. */
export type TurnOf = Pick<CommandMetadata, 'principal' | 'correlationId'>;

export interface Turn {
  /** To be asked before each step. Refused `turn.lost` once another replica may have begun. */
  readonly refuseWhenLost: () => void;
}

/** Does the work when nobody else is at work of the same kind. Refused: `turn.taken`, with who is at it. */
export type InTurn = <Result>(by: TurnOf, work: (turn: Turn) => Promise<Result>) => Promise<Result>;

interface TurnOptions {
  readonly store: Pick<EventStore, 'append' | 'readStream'>;
  readonly jurisdiction: string;
  /** What kind of work it is: id of the stream in which it is taken. */
  readonly id: string;
  /** Whether other processes do such work on the same store; one alone needs no record of whose turn it is. */
  readonly hasReplicas: boolean;
  readonly nameOf: (principalId: string) => Promise<string>;
  readonly log: Logger;
  readonly times?: TurnTimes;
}

interface TurnTimes {
  /** How long somebody waits for another replica before being refused. */
  readonly waitMs: number;
  readonly askAgainMs: number;
  /** How often the holder says that it is still at it. */
  readonly keepMs: number;
  /** Not having been able to say so for so long, the holder stops. */
  readonly lostAfterMs: number;
  /** A turn of which nothing was heard for so long, by the clock of whoever waits, is nobody's any more. */
  readonly abandonedAfterMs: number;
}
const usualTimes: TurnTimes = {
  waitMs: 3_000,
  askAgainMs: 200,
  keepMs: 5_000,
  lostAfterMs: 15_000,
  abandonedAfterMs: 30_000,
};

/**
 * Work of one kind, one after the other in this process and over all replicas: whoever begins appends to the stream of the turn at exactly
 * the revision that was seen free, so that of two who begin at once one is refused. No two clocks are compared: the holder stops by its
 * own, and whoever waits takes over by its own, much later.
 */
export function sharedTurn(options: TurnOptions): InTurn {
  const inTurn = oneAtATime();
  if (!options.hasReplicas) return (_, work) => inTurn(() => work({ refuseWhenLost: () => {} }));
  const replicas = amongReplicas(options);
  return (by, work) =>
    inTurn(async () => {
      const held = await replicas.take(by);
      try {
        return await work(held);
      } finally {
        await held.end();
      }
    });
}

function amongReplicas({ store, jurisdiction, id, nameOf, log, times = usualTimes }: TurnOptions) {
  const stream = streamName({ jurisdiction, kind: 'turn', id });
  const holder = randomUUID();
  let heard: { readonly revision: Revision; readonly atMs: number } | null = null;

  async function append(type: TurnEvent['type'], expected: ExpectedRevision, by: TurnOf): Promise<Revision> {
    const commandId = randomUUID();
    const metadata = {
      ...{ commandId, fingerprint: commandId, principal: by.principal },
      ...{ correlationId: by.correlationId, causationId: null },
    };
    return (await store.append(stream, expected, [toEventToAppend({ type, data: { holder } }, commandId)], metadata))
      .revision;
  }

  /** Whoever has it, and up to which revision that is known. */
  async function now() {
    for await (const { type, data, metadata, revision } of store.readStream(stream, {
      direction: 'backwards',
      limit: 1,
    })) {
      if (heard?.revision !== revision) heard = { revision, atMs: performance.now() };
      const isAbandoned = performance.now() - heard.atMs >= times.abandonedAfterMs;
      // Its own is left over from an end that could not be written.
      const isFree = type === 'TurnEnded' || data['holder'] === holder || isAbandoned;
      return { expected: revision, isFree, isOwn: data['holder'] === holder, principal: metadata.principal };
    }
    return { expected: 'none', isFree: true, isOwn: false, principal: null } as const;
  }

  async function take(by: TurnOf) {
    const giveUpAtMs = performance.now() + times.waitMs;
    for (;;) {
      const found = await now();
      if (found.isFree) {
        const begunAtMs = performance.now();
        try {
          return holding(by, await append('TurnTaken', found.expected, by), begunAtMs);
        } catch (error) {
          if (!isLost(error)) throw error;
        }
      } else {
        if (performance.now() >= giveUpAtMs)
          throw new Refused('turn.taken', { who: await nameOf(found.principal ?? '') });
        await sleep(times.askAgainMs);
      }
    }
  }

  function holding(by: TurnOf, taken: Revision, begunAtMs: number) {
    let revision = taken;
    let keptAtMs = begunAtMs;
    let isAnothers = false;
    let keeping: Promise<void> = Promise.resolve();

    async function keep(): Promise<void> {
      const atMs = performance.now();
      try {
        revision = await append('TurnTaken', revision, by);
        keptAtMs = atMs;
      } catch (error) {
        // What a lost answer left written is its own all the same.
        const found = isLost(error) ? await now() : null;
        if (found?.isOwn === true) revision = found.expected;
        else if (found !== null) isAnothers = true;
        else log.warn({ err: error, stream }, 'the turn could not be kept');
      }
    }
    const timer = setInterval(() => {
      keeping = keeping.then(keep).catch((error: unknown) => log.warn({ err: error, stream }, 'the turn is not known'));
    }, times.keepMs);

    return {
      refuseWhenLost() {
        if (isAnothers || performance.now() - keptAtMs > times.lostAfterMs) throw new Refused('turn.lost');
      },
      /** What cannot be written is taken for abandoned by the others after a while. */
      async end(): Promise<void> {
        clearInterval(timer);
        await keeping;
        if (isAnothers) return;
        await append('TurnEnded', revision, by).catch((error: unknown) =>
          log.warn({ err: error, stream }, 'the end of the turn could not be written'),
        );
      },
    };
  }
  return { take };
}

const isLost = (error: unknown): boolean => error instanceof Refused && error.code === 'store.wrong-expected-revision';
