import { type CalendarDate, dayOf, isUnknown, parseStreamName, type StoredEvent, upcast } from '@bihuan/domain';
import type { ProjectedEvent } from '../projection.ts';

/** An event of a batch, shared by all projections: upcast when the first of them asks, and only once. */
export interface SharedEvent {
  readonly stored: StoredEvent;
  readonly position: number;
  readonly day: CalendarDate;
  /** Null for what a newer release has written. Throws when the event cannot be upcast. */
  projected(): ProjectedEvent | null;
}

/** Read models keep positions as numbers; a log would have to be nine petabytes long to exceed what they hold exactly. */
function positionNumber(position: bigint): number {
  const number = Number(position);
  if (!Number.isSafeInteger(number)) throw new RangeError(`position ${position} is not exact as a number`);
  return number;
}

/** Gives the local day of instants that come in order: asks the calendar once per hour, or per minute where midnight falls within the hour. */
export function dayClock(zone: string): (instant: string) => CalendarDate {
  let span = '-';
  let day = '' as CalendarDate;
  return (instant) => {
    if (instant.startsWith(span)) return day;
    day = dayOf(instant, zone);
    const hour = instant.slice(0, 13);
    const isWhole = dayOf(`${hour}:00:00.000Z`, zone) === dayOf(`${hour}:59:59.999Z`, zone);
    span = isWhole ? hour : instant.slice(0, 16);
    return day;
  };
}

export function sharedEvent(stored: StoredEvent, day: CalendarDate): SharedEvent {
  const position = positionNumber(stored.position);
  let projected: ProjectedEvent | null | undefined;
  return {
    stored,
    position,
    day,
    projected() {
      if (projected === undefined) projected = project(stored, position, day);
      return projected;
    },
  };
}

function project(stored: StoredEvent, position: number, day: CalendarDate): ProjectedEvent | null {
  const event = upcast(stored);
  const name = parseStreamName(stored.stream);
  if (isUnknown(event) || name === null) return null;
  return {
    event,
    id: stored.id,
    stream: stored.stream,
    jurisdiction: name.jurisdiction,
    kind: name.kind,
    streamId: name.id,
    revision: Number(stored.revision),
    position,
    recordedAt: stored.metadata.recordedAt,
    day,
    principal: stored.metadata.principal,
    acting: stored.metadata,
  };
}
