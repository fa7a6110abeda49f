import { setTimeout as sleep } from 'node:timers/promises';
import {
  type CommandMetadata,
  type DomainEvent,
  type EventToAppend,
  type Meanwhile,
  type RefusalCode,
  Refused,
  type Revision,
  type StoredEvent,
} from '@bihuan/domain';
import { isTracing, traced } from '@bihuan/tracing';
import { Lru } from './lru.ts';
import { mayPass } from './may-pass.ts';
import type { EventStore, ExpectedRevision } from './port.ts';
import { kindOfStream, tracedAppend } from './traced-append.ts';

/** An event as a state is folded from: one just appended has no hash yet. */
export type RecordedEvent = Omit<StoredEvent, 'hash' | 'position'>;

export interface CommandHandlerOptions<State, Event extends DomainEvent> {
  readonly store: Pick<EventStore, 'append' | 'readStream'>;
  readonly initial: State;
  /** Pure: states are kept and shared between commands. */
  readonly fold: (state: State, event: RecordedEvent) => State;
  readonly toAppend: (event: Event) => EventToAppend;
  /** How many streams' states are kept between commands. Default 2,000; 0 keeps none. */
  readonly statesKept?: number;
  /** How often a decision is made anew when another writer was faster. Default 10. */
  readonly tries?: number;
  /**
   * Decide on what is kept without looking first whether it is the newest: the append, at exactly that revision, says so, and what was not
   * the newest is decided anew. What decides nothing, or refuses, is decided on what is loaded all the same. Default false.
   */
  readonly decidesOnKept?: boolean;
}

export interface StreamCommand<State, Event extends DomainEvent> {
  readonly stream: string;
  readonly command: CommandMetadata;
  /** What the person saw when deciding (If-Match). Without it the decision is made on whatever is there. */
  readonly expected?: ExpectedRevision;
  /** Pure: it may be called again on a newer state. */
  readonly decide: (state: State, history: History) => readonly Event[];
  /**
   * Decide on the stream's events as well, up to the very revision that the append expects: for what no state tells, who did what.
   * Default false: the history is empty.
   */
  readonly withHistory?: boolean;
}

/** The events of a stream, oldest first. */
export type History = readonly RecordedEvent[];

export interface CommandEffect<State> {
  /** The stream's revision after this command; null while the stream does not exist. */
  readonly revision: Revision | null;
  /** A reader that has reached it sees the effect; null when there was nothing to append. */
  readonly position: bigint | null;
  readonly recordedAt: string | null;
  readonly events: readonly RecordedEvent[];
  /** True when this command had been carried out before and nothing was done now. */
  readonly repeated: boolean;
  /** The stream's state now, also for a repeated command. */
  readonly state: State;
}

interface Loaded<State> {
  readonly state: State;
  readonly revision: Revision | null;
  /** By command id: its fingerprint and the revisions of its events. */
  readonly commands: Map<string, { fingerprint: string; first: Revision; last: Revision }>;
  /** Of the last event that carries one; null when none does. */
  readonly traceparent: string | null;
}

const triesToSettle = 4;
const settleAfterMs = 100;
/** Met while settling, they leave it as open as it was: the stream could not be looked at. */
const saysNothing: readonly RefusalCode[] = [
  'store.read-failed',
  'store.access-denied',
  'store.foreign-event',
  'store.closed',
];

/** Streams with more commands than this are loaded each time rather than kept. */
const commandsKept = 2_000;

/**
 * The one way a command becomes events: load, look whether it was carried out before, compare what the person saw, decide, append.
 * Commands on one stream are carried out one after the other; another process may still be faster, then the decision is made anew.
 * Refused: `command.id-reused`, `conflict.stale-revision` (with `meanwhile`), what `decide` refuses, what the store refuses;
 * `store.outcome-unknown` when the store could not be asked in time what became of the append.
 */
export function createCommandHandler<State, Event extends DomainEvent>(options: CommandHandlerOptions<State, Event>) {
  const { store, tries = 10, statesKept = 2_000 } = options;
  const kept = new Lru<string, Loaded<State>>(statesKept);
  const queues = new Map<string, Promise<unknown>>();

  function execute(command: StreamCommand<State, Event>): Promise<CommandEffect<State>> {
    const before = queues.get(command.stream);
    const decide = () => tryUntilAppended(command);
    const run = () => (isTracing() ? traced(`decide ${kindOfStream(command.stream)}`, {}, decide) : decide());
    const mine = before === undefined ? run() : before.then(run, run);
    queues.set(command.stream, mine);
    const leave = () => {
      if (queues.get(command.stream) === mine) queues.delete(command.stream);
    };
    mine.then(leave, leave);
    return mine;
  }

  /**
   * An append whose outcome is not known is settled by trying again: it is found by its command id, or the same expected revision lets
   * only one of the two be written. As long as it is not settled the command is neither done nor refused.
   */
  async function tryUntilAppended(command: StreamCommand<State, Event>): Promise<CommandEffect<State>> {
    let unsettled: Refused | null = null;
    for (let attempt = 1; ; attempt++) {
      try {
        const effect = await once(command);
        // Found by its id after its own append was not answered: it was carried out just now.
        return unsettled === null ? effect : { ...effect, repeated: false };
      } catch (error) {
        kept.delete(command.stream);
        if (!(error instanceof Refused)) throw error;
        const { code } = error;
        if (code === 'store.outcome-unknown') unsettled = error;
        if (unsettled !== null && (mayPass(error) || saysNothing.includes(code))) {
          if (attempt >= triesToSettle) throw unsettled;
          await sleep(settleAfterMs * attempt);
        } else {
          if (code !== 'store.wrong-expected-revision' || attempt >= tries) throw error;
          // Two writers in step would otherwise lose to each other in the same order each time.
          await sleep(Math.random() * attempt * 2);
        }
      }
    }
  }

  async function once(asked: StreamCommand<State, Event>): Promise<CommandEffect<State>> {
    const { stream, command, expected, decide, withHistory = false } = asked;
    const mayBeKept = options.decidesOnKept === true && expected === undefined && !withHistory;
    const known = mayBeKept ? kept.get(stream) : undefined;
    if (known !== undefined && !known.commands.has(command.commandId)) {
      const decided = decidedOn(known.state, decide);
      if (decided.length > 0) return append(asked, decided, known);
    }
    const loaded = await load(stream);
    const earlier = loaded.commands.get(command.commandId);
    if (earlier !== undefined) {
      if (earlier.fingerprint !== command.fingerprint)
        throw new Refused('command.id-reused', { commandId: command.commandId });
      return earlierEffect(stream, earlier, loaded);
    }
    if (expected !== undefined && expected !== (loaded.revision ?? 'none'))
      throw await stale(stream, expected, loaded.revision);
    const decided = decide(loaded.state, withHistory ? await historyUpTo(stream, loaded.revision) : []);
    if (decided.length > 0) return append(asked, decided, loaded);
    const { revision, state } = loaded;
    return { revision, position: null, recordedAt: null, events: [], repeated: false, state };
  }

  /** At exactly the revision that was decided on. */
  async function append(
    { stream, command }: StreamCommand<State, Event>,
    decided: readonly Event[],
    loaded: Loaded<State>,
  ): Promise<CommandEffect<State>> {
    const toAppend = decided.map(options.toAppend);
    const appended = await tracedAppend(store, stream, loaded.revision ?? 'none', toAppend, command);
    const metadata = { ...appended.metadata, recordedAt: appended.recordedAt };
    const first = appended.revision - BigInt(toAppend.length - 1);
    const events = toAppend.map((event, index) => ({ ...event, stream, revision: first + BigInt(index), metadata }));
    const state = events.reduce(options.fold, loaded.state);
    loaded.commands.set(command.commandId, { fingerprint: command.fingerprint, first, last: appended.revision });
    const traceparent = metadata.traceparent ?? loaded.traceparent;
    keep(stream, { state, revision: appended.revision, commands: loaded.commands, traceparent });
    return {
      revision: appended.revision,
      position: appended.position,
      recordedAt: appended.recordedAt,
      events,
      repeated: false,
      state,
    };
  }

  /** What is kept, and what has been appended to the stream since by anybody. */
  async function load(stream: string): Promise<Loaded<State>> {
    const known = kept.get(stream);
    let state = known === undefined ? options.initial : known.state;
    let revision = known === undefined ? null : known.revision;
    let traceparent = known?.traceparent ?? null;
    const commands: Loaded<State>['commands'] = known?.commands ?? new Map();
    for await (const event of store.readStream(stream, { from: revision === null ? 0n : revision + 1n })) {
      state = options.fold(state, event);
      revision = event.revision;
      traceparent = event.metadata.traceparent ?? traceparent;
      const { commandId, fingerprint } = event.metadata;
      const earlier = commands.get(commandId);
      commands.set(commandId, {
        fingerprint: earlier?.fingerprint ?? fingerprint,
        first: earlier?.first ?? revision,
        last: revision,
      });
    }
    const loaded = { state, revision, commands, traceparent };
    keep(stream, loaded);
    return loaded;
  }

  function keep(stream: string, loaded: Loaded<State>) {
    if (statesKept > 0 && loaded.revision !== null && loaded.commands.size <= commandsKept) kept.set(stream, loaded);
    else kept.delete(stream);
  }

  async function historyUpTo(stream: string, revision: Revision | null): Promise<History> {
    if (revision === null) return [];
    const history: RecordedEvent[] = [];
    for await (const event of store.readStream(stream, { limit: Number(revision) + 1 })) history.push(event);
    return history;
  }

  async function earlierEffect(
    stream: string,
    { first, last }: { first: Revision; last: Revision },
    { state }: Loaded<State>,
  ): Promise<CommandEffect<State>> {
    const events: StoredEvent[] = [];
    for await (const event of store.readStream(stream, { from: first, limit: Number(last - first) + 1 }))
      events.push(event);
    const end = events.at(-1);
    return {
      revision: last,
      position: end?.position ?? null,
      recordedAt: end?.metadata.recordedAt ?? null,
      events,
      repeated: true,
      state,
    };
  }

  async function stale(stream: string, expected: ExpectedRevision, actual: Revision | null): Promise<Refused> {
    const meanwhile: Meanwhile[] = [];
    for await (const { type, metadata, revision } of store.readStream(stream, {
      from: expected === 'none' ? 0n : expected + 1n,
      limit: 100,
    })) {
      const { principal, actingAs, recordedAt } = metadata;
      meanwhile.push({ type, principal, ...(actingAs !== undefined && { actingAs }), recordedAt, revision });
    }
    const inWords = meanwhile.map(({ type, principal, recordedAt }) => `${type} (${principal}, ${recordedAt})`);
    const params = { stream, expected: String(expected), actual: String(actual ?? 'none'), meanwhile: inWords };
    return new Refused('conflict.stale-revision', params, { stream }, [], meanwhile);
  }

  return { execute, load };
}

/** What would be decided on a state that may not be the newest; nothing where that would be refused. */
function decidedOn<State, Event>(
  state: State,
  decide: (state: State, history: History) => readonly Event[],
): readonly Event[] {
  try {
    return decide(state, []);
  } catch (error) {
    if (error instanceof Refused) return [];
    throw error;
  }
}

/** One command without anything kept between commands; see `createCommandHandler`. */
export function execute<State, Event extends DomainEvent>(
  options: CommandHandlerOptions<State, Event> & StreamCommand<State, Event>,
): Promise<CommandEffect<State>> {
  return createCommandHandler<State, Event>({ ...options, statesKept: 0 }).execute(options);
}
