import { randomUUID } from 'node:crypto';
import {
  type CommandMetadata,
  type DomainEvent,
  isUnknown,
  type Revision,
  type StreamKind,
  streamName,
  toEventToAppend,
  upcast,
} from '@bihuan/domain';
import { type CommandEffect, createCommandHandler, type History, type RecordedEvent } from './execute.ts';
import type { EventStore, ExpectedRevision } from './port.ts';

export interface OnStream<State, Event extends DomainEvent> {
  readonly id: string;
  readonly command: CommandMetadata;
  /** Revision that the caller saw, `none` where there was no such stream; null decides on whatever is there. */
  readonly ifMatch?: ExpectedRevision | null;
  /** Pure: it may be called again on a newer state. */
  readonly decide: (state: State, history: History) => readonly Event[];
  /** As `StreamCommand` has it. */
  readonly withHistory?: boolean;
}

/** The streams of one kind: load their state, carry out commands on them. */
export interface Streams<State, Event extends DomainEvent> {
  nameOf(id: string): string;
  execute(command: OnStream<State, Event>): Promise<CommandEffect<State>>;
  load(id: string): Promise<State>;
  /** The same, of which only what is newer than what is kept between commands is read: for whoever asks again and again. Not of a stream that can be deleted. */
  follow(id: string): Promise<State>;
  /** `traceparent` of its last event that carries one; null when none does. Not of a stream that can be deleted. */
  traceOf(id: string): Promise<string | null>;
  /** With its revision, null while it does not exist, and the ids of the commands that wrote to it. */
  loadWithCommands(id: string): Promise<{
    readonly state: State;
    readonly revision: Revision | null;
    readonly commandIds: ReadonlySet<string>;
  }>;
}

interface StreamsOptions<State, Event> {
  readonly store: EventStore;
  readonly jurisdiction: string;
  readonly kind: StreamKind;
  readonly initial: State;
  readonly evolve: (state: State, event: Event) => State;
  /** How many states stay in memory between commands. Default: as the store's command handler has it. */
  readonly statesKept?: number;
  /** As the store's command handler has it. Default false. */
  readonly decidesOnKept?: boolean;
}

/** Binds a kind of stream to the store. */
export function streamsOf<State, Event extends DomainEvent>(
  options: StreamsOptions<State, Event>,
): Streams<State, Event> {
  const { store, jurisdiction, kind, initial, evolve, statesKept, decidesOnKept } = options;
  const fold = (state: State, recorded: RecordedEvent): State => {
    const event = upcast(recorded);
    // What a newer release wrote is kept in the log and skipped here.
    return isUnknown(event) ? state : evolve(state, event as unknown as Event);
  };
  const toAppend = (event: Event) => toEventToAppend(event, randomUUID());
  const handler = createCommandHandler<State, Event>({
    store,
    initial,
    fold,
    toAppend,
    ...(statesKept !== undefined && { statesKept }),
    ...(decidesOnKept !== undefined && { decidesOnKept }),
  });
  const nameOf = (id: string) => streamName({ jurisdiction, kind, id });

  async function loadWithCommands(id: string) {
    let state = initial;
    let revision: Revision | null = null;
    const commandIds = new Set<string>();
    for await (const event of store.readStream(nameOf(id))) {
      state = fold(state, event);
      revision = event.revision;
      commandIds.add(event.metadata.commandId);
    }
    return { state, revision, commandIds };
  }

  return {
    nameOf,
    execute: ({ id, command, ifMatch = null, decide, withHistory = false }) =>
      handler.execute({
        stream: nameOf(id),
        command,
        ...(ifMatch !== null && { expected: ifMatch }),
        decide,
        withHistory,
      }),
    load: async (id) => (await loadWithCommands(id)).state,
    follow: async (id) => (await handler.load(nameOf(id))).state,
    traceOf: async (id) => (await handler.load(nameOf(id))).traceparent,
    loadWithCommands,
  };
}
