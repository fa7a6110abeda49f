import { hash } from 'node:crypto';
import {
  type CodeHolder,
  type CommandMetadata,
  claimObjectCode,
  isUnknown,
  type ObjectCodeEvent,
  type ObjectEvent,
  type ObjectState,
  parseStreamName,
  Refused,
  upcast,
} from '@bihuan/domain';
import type { CommandEffect, EventStore, OnStream } from '@bihuan/event-store';
import { derivedCommandId } from './command-metadata.ts';
import type { DomainStreams } from './domain-streams.ts';

interface CodesParts {
  readonly store: Pick<EventStore, 'readAll' | 'readStream'>;
  readonly streams: Pick<DomainStreams, 'object' | 'object-code'>;
  readonly jurisdiction: string;
  readonly clock: () => Date;
}

/** A command that gives an object its code, decided on who has it: null where nobody does. */
interface Giving extends Omit<OnStream<ObjectState, ObjectEvent>, 'decide'> {
  readonly code: string | null;
  readonly decide: (state: ObjectState, holder: CodeHolder | null) => readonly ObjectEvent[];
}

/** Who has which code, so that no two living objects share one, however many processes give them. */
export interface ObjectCodes {
  /** Carries the command out, the code being claimed for its object first. Refused: `object.code-being-given`, what it decides. */
  give(giving: Giving): Promise<CommandEffect<ObjectState>>;
}

/** A claim whose object does not bear the code after so long came to nothing: the command behind it died. In ms. */
const claimHoldsMs = 10 * 60_000;

/** Read from the log itself: exact at once. Only codes and ids are kept; whether an object still lives its stream says. */
export function openObjectCodes({ store, streams, jurisdiction, clock }: CodesParts): ObjectCodes {
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

  /** The claim that was made last; null before the first. */
  async function lastClaim(codeId: string): Promise<{ objectId: string; claimedAt: number } | null> {
    const stream = streams['object-code'].nameOf(codeId);
    for await (const stored of store.readStream(stream, { direction: 'backwards', limit: 1 })) {
      const event = upcast(stored);
      if (isUnknown(event)) return null;
      const { objectId } = (event as ObjectCodeEvent).data;
      return { objectId, claimedAt: Date.parse(stored.metadata.recordedAt) };
    }
    return null;
  }

  /** Who has the code through a claim; null when the claim came to nothing. Refused `object.code-being-given` while that is not known. */
  async function holderByClaim(
    code: string,
    claim: { objectId: string; claimedAt: number },
  ): Promise<CodeHolder | null> {
    const state = await streams.object.load(claim.objectId);
    if (state.status !== 'none' && state.code === code) return livingHeirOf(claim.objectId);
    const mayStillCome = state.status === 'none' || (state.status === 'registered' && state.code === null);
    if (!mayStillCome || clock().getTime() - claim.claimedAt > claimHoldsMs) return null;
    throw new Refused('object.code-being-given', { code }, { field: 'code' });
  }

  /** Claims the code for the object; null, or who has it already. */
  async function claim(code: string, objectId: string, command: CommandMetadata): Promise<CodeHolder | null> {
    const id = hash('sha256', code);
    const before = await lastClaim(id);
    const isOwn = before === null || before.objectId === objectId;
    const holder = isOwn ? null : await holderByClaim(code, before);
    if (holder !== null) return holder;
    const commandId = derivedCommandId(command.commandId, 'claim of its code');
    const { state: now } = await streams['object-code'].execute({
      id,
      command: { ...command, commandId, fingerprint: commandId, causationId: command.commandId },
      decide: (state) => claimObjectCode({ code, objectId }, state, isOwn ? null : before.objectId),
    });
    // A command that is repeated finds its claim, and may have lost it since.
    if (now.objectId !== objectId) throw new Refused('object.code-being-given', { code }, { field: 'code' });
    return null;
  }

  async function given(code: string, { decide, ...giving }: Giving): Promise<CommandEffect<ObjectState>> {
    const { id, command } = giving;
    let holder = await holderOf(code);
    // What is refused, or is so already, claims nothing.
    const isNew = holder === null && decide(await streams.object.load(id), null).length > 0;
    if (isNew) holder = await claim(code, id, command);
    return streams.object.execute({ ...giving, decide: (state) => decide(state, holder) });
  }

  return {
    give(giving) {
      const { code, decide } = giving;
      if (code === null) return streams.object.execute({ ...giving, decide: (state) => decide(state, null) });
      // Within one process in turn, so that whoever comes second hears who has it.
      const run = () => given(code, giving);
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
