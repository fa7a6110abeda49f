import type { EventToAppend, JsonObject } from '../event/envelope.ts';
import { Refused } from '../refusals/refused.ts';
import { eventsOfFirstRelease } from './first-release.ts';

/**
 * What a release brings that the one before does not know: new types, and new versions of types. It is written only once the record's
 * level is raised, so that replicas can be upgraded one by one and gone back from until then.
 */
export interface WriteLevel {
  /** From 1, without gaps. */
  readonly level: number;
  readonly release: string;
  /** Version by type. */
  readonly events: Readonly<Record<string, number>>;
  /**
   * For a new version of a type: its data in the version before, or null where they say more than that one can. What has no such form is
   * refused until the level is raised.
   */
  readonly lowered?: Readonly<Record<string, (data: JsonObject) => JsonObject | null>>;
}

/** Every level there is. A type or version that is new since the last release stands in a level of its own at the end. */
export const writeLevels: readonly WriteLevel[] = [{ level: 1, release: '0.1.0', events: eventsOfFirstRelease }];

/**
 * An event as a record of that level may hold it. Refused: `store.above-level`. Throws Error for one that stands in no level (a fault of
 * the release).
 */
export function atWriteLevel(
  event: EventToAppend,
  level: number,
  levels: readonly WriteLevel[] = writeLevels,
): EventToAppend {
  const needed = levelOf(event, levels);
  if (needed.level <= level) return event;
  const data = needed.lowered?.[event.type]?.(event.data) ?? null;
  if (data === null)
    throw new Refused('store.above-level', {
      ...{ type: event.type, version: event.version, level },
      ...{ needed: needed.level, release: needed.release },
    });
  return atWriteLevel({ ...event, version: event.version - 1, data }, level, levels);
}

/** The level that brought this version of the type, or an earlier one that had a later version. */
export function levelOf({ type, version }: Pick<EventToAppend, 'type' | 'version'>, levels = writeLevels): WriteLevel {
  const found = levels.find(({ events }) => Object.hasOwn(events, type) && (events[type] ?? 0) >= version);
  if (found === undefined) throw new Error(`${type} of version ${version} stands in no write level`);
  return found;
}
