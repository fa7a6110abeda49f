import type { StoredEvent } from '@bihuan/domain';
import { type EventStore, type EventStoreAddress, openIntegrityVerifier } from '@bihuan/event-store';
import type { Load } from './load.ts';
import { toldPrefixes } from './told.ts';

export interface Verdict {
  readonly events: number;
  readonly streams: number;
  readonly head: bigint;
  /** Each promise that was looked at, with what breaks it. */
  readonly checks: readonly { readonly promise: string; readonly wrong: readonly string[] }[];
}

/** Holds the log against what the writers were told. Nothing may be unknown any more. */
export async function verdictOn(
  run: string,
  { acknowledged, unknown, refused, wrong }: Load,
  store: EventStore,
  address: EventStoreAddress,
): Promise<Verdict> {
  const ofStream = new Map<string, StoredEvent[]>();
  const ofCommand = new Map<string, StoredEvent[]>();
  let events = 0;
  let last = 0n;
  const disorder: string[] = [];
  for await (const event of store.readAll({ prefixes: toldPrefixes(run) })) {
    events += 1;
    if (event.position <= last) disorder.push(`position ${event.position} comes after ${last}`);
    last = event.position;
    push(ofStream, event.stream, event);
    push(ofCommand, event.metadata.commandId, event);
  }
  const head = (await store.head()) ?? 0n;
  const checks = [
    {
      promise: 'every acknowledged command is in the log, once, where it was said to be',
      wrong: [...acknowledged.values()].flatMap(({ commandId, stream, size, revision }) => {
        const found = (ofCommand.get(commandId) ?? []).map((one) => `${one.stream} ${one.revision}`);
        const due = Array.from({ length: size }, (_, n) => `${stream} ${revision - BigInt(size - 1 - n)}`);
        return found.join() === due.join()
          ? []
          : [`${commandId}: due at ${due}, found at ${found.join() || 'nowhere'}`];
      }),
    },
    {
      promise: 'nothing else is in the log: what was refused was not saved, and no outcome is left open',
      wrong: [
        ...[...unknown.keys()].map((commandId) => `${commandId} could not be settled`),
        ...[...ofCommand.keys()]
          .filter((commandId) => !acknowledged.has(commandId))
          .map((commandId) => {
            const code = refused.get(commandId)?.code;
            return code === undefined ? `${commandId} is nobody's` : `${commandId} was refused as ${code} and is there`;
          }),
      ],
    },
    { promise: 'a command that is repeated shows its first effect; errors are refusals', wrong },
    {
      promise: 'streams have no gaps, and read alike alone and in the log',
      wrong: [...disorder, ...(await gaps(ofStream, store))],
    },
    { promise: 'the chain of hashes of the whole log is whole', wrong: await chainFault(address) },
  ];
  return { events, streams: ofStream.size, head, checks };
}

async function gaps(ofStream: ReadonlyMap<string, readonly StoredEvent[]>, store: EventStore): Promise<string[]> {
  const wrong: string[] = [];
  for (const [stream, events] of ofStream) {
    const inLog = events.map(({ revision, id }) => `${revision} ${id}`).join();
    const alone: string[] = [];
    for await (const { revision, id } of store.readStream(stream)) alone.push(`${revision} ${id}`);
    if (events.some(({ revision }, n) => revision !== BigInt(n))) wrong.push(`${stream} has a gap`);
    if (inLog !== alone.join())
      wrong.push(`${stream} has ${alone.length} events alone and ${events.length} in the log`);
  }
  return wrong;
}

async function chainFault(address: EventStoreAddress): Promise<string[]> {
  const verifier = await openIntegrityVerifier(address);
  const { fault } = await verifier.verify();
  return fault === null ? [] : [`${fault.kind} at ${fault.stream} ${fault.revision}: ${fault.detail.en}`];
}

function push(map: Map<string, StoredEvent[]>, key: string, event: StoredEvent): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [event]);
  else list.push(event);
}
