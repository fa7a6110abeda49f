import { type CodeHolder, isUnknown, parseStreamName, upcast } from '@bihuan/domain';
import type { EventStore } from '@bihuan/event-store';
import type { DomainStreams } from './domain-streams.ts';

interface CodesParts {
  readonly store: Pick<EventStore, 'readAll'>;
  readonly streams: Pick<DomainStreams, 'object'>;
  readonly jurisdiction: string;
}

/** Who has which code. Codes are given in turn: between looking and recording nobody else gives the same one. */
export interface ObjectCodes {
  /** Does the work knowing which living object has the code; null where none has it, or where there is no code. */
  withHolderOf<Result>(code: string | null, work: (holder: CodeHolder | null) => Promise<Result>): Promise<Result>;
}

/** Read from the log itself: exact at once. Only codes and ids are kept; whether an object still lives its stream says. */
export function openObjectCodes({ store, streams, jurisdiction }: CodesParts): ObjectCodes {
  const prefixes = [`${jurisdiction}.object~`];
  const idsByCode = new Map<string, string[]>();
  const turns = new Map<string, Promise<unknown>>();
  let reached: bigint | null = null;
  let reading: Promise<void> = Promise.resolve();

  async function carryOn(): Promise<void> {
    for await (const stored of store.readAll({ prefixes, ...(reached !== null && { after: reached }) })) {
      const event = upcast(stored);
      const id = parseStreamName(stored.stream)?.id;
      const givesCode = !isUnknown(event) && (event.type === 'ObjectRegistered' || event.type === 'ObjectCoded');
      if (id !== undefined && givesCode && event.data.code !== null)
        idsByCode.set(event.data.code, [...(idsByCode.get(event.data.code) ?? []), id]);
      reached = stored.position;
    }
  }

  /** The object itself, or what it was merged into in the end; null when that is withdrawn, or when the mergers go in a ring. */
  async function livingHeirOf(id: string): Promise<CodeHolder | null> {
    const seen = new Set<string>();
    for (let next = id; !seen.has(next); ) {
      seen.add(next);
      const state = await streams.object.load(next);
      if (state.status === 'registered') return { objectId: state.objectId, name: state.name };
      if (state.status !== 'merged') return null;
      next = state.into;
    }
    return null;
  }

  async function holderOf(code: string): Promise<CodeHolder | null> {
    reading = reading.then(carryOn, carryOn);
    await reading;
    for (const id of idsByCode.get(code) ?? []) {
      const holder = await livingHeirOf(id);
      if (holder !== null) return holder;
    }
    return null;
  }

  return {
    withHolderOf(code, work) {
      if (code === null) return work(null);
      const run = async () => work(await holderOf(code));
      const mine = (turns.get(code) ?? Promise.resolve()).then(run, run);
      turns.set(code, mine);
      const leave = () => {
        if (turns.get(code) === mine) turns.delete(code);
      };
      mine.then(leave, leave);
      return mine;
    },
  };
}
