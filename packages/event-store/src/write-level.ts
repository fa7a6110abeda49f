import {
  atWriteLevel,
  type CommandMetadata,
  type EventToAppend,
  evolveWriteLevel,
  initialWriteLevel,
  levelOf,
  raiseWriteLevel,
  refuseNewerLevel,
  type WriteLevelEvent,
  type WriteLevelState,
  writeLevelId,
  writeLevels,
} from '@bihuan/domain';
import type { Appended, EventStore, ExpectedRevision } from './port.ts';
import { streamsOf } from './streams.ts';

/** A store that writes nothing above the level of its record. */
export interface LevelledStore extends EventStore {
  /**
   * Looks at the record's level; appending does so first where nobody has. Refused: `store.newer-level`, and what reading refuses.
   */
  level(): Promise<WriteLevelState>;
  /** Raises it to the newest of this release; whether there was anything to raise. Refused: as `level` and `append`. */
  raiseLevel(command: CommandMetadata): Promise<boolean>;
}

/**
 * Holds what is appended to the level of the record: beyond what the port says, `append` is refused as `store.above-level` (another
 * replica may not know the event yet) and `store.newer-level` (this one may not know what others write). `levels`: those of this release;
 * `lookEveryMs`: after so long the next append looks again, so that a replica that was left behind writes no longer than that.
 */
export function withWriteLevel(
  store: EventStore,
  jurisdiction: string,
  levels = writeLevels,
  lookEveryMs = 60_000,
): LevelledStore {
  const stream = streamsOf<WriteLevelState, WriteLevelEvent>({
    ...{ store, jurisdiction, kind: 'write-level' },
    ...{ initial: initialWriteLevel, evolve: evolveWriteLevel },
  });
  let known: WriteLevelState | null = null;
  let lookedAtMs = Number.NEGATIVE_INFINITY;

  async function level(): Promise<WriteLevelState> {
    const found = await stream.load(writeLevelId);
    refuseNewerLevel(levels, found);
    known = found;
    lookedAtMs = performance.now();
    return found;
  }

  const isAbove = (events: readonly EventToAppend[], reached: number) =>
    events.some((event) => levelOf(event, levels).level > reached);

  async function afterLooking(
    name: string,
    expected: ExpectedRevision,
    events: readonly EventToAppend[],
    metadata: CommandMetadata,
  ): Promise<Appended> {
    const { level: reached } = await level();
    const written = events.map((event) => atWriteLevel(event, reached, levels));
    return store.append(name, expected, written, metadata);
  }

  return {
    append: (name, expected, events, metadata) =>
      known === null || performance.now() - lookedAtMs >= lookEveryMs || isAbove(events, known.level)
        ? afterLooking(name, expected, events, metadata)
        : store.append(name, expected, events, metadata),
    readStream: (name, options) => store.readStream(name, options),
    readAll: (options) => store.readAll(options),
    subscribe: (options) => store.subscribe(options),
    head: () => store.head(),
    deletePersonStream: (name) => store.deletePersonStream(name),
    close: () => store.close(),
    level,
    async raiseLevel(command) {
      const decide = (state: WriteLevelState) => raiseWriteLevel(levels, state);
      const { events, state } = await stream.execute({ id: writeLevelId, command, decide });
      known = state;
      return events.length > 0;
    },
  };
}
