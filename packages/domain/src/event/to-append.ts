import { Refused } from '../refusals/refused.ts';
import type { EventDefinition } from './define.ts';
import type { DomainEvent, EventToAppend, JsonObject } from './envelope.ts';
import { eventDefinitions } from './registry.ts';

const definitions: ReadonlyMap<string, EventDefinition> = new Map(
  eventDefinitions.map((definition) => [definition.type, definition as EventDefinition]),
);

/**
 * An event ready to be appended: checked against its schema and stamped with its current version, so that an old version
 * cannot be written any more. Refused: `event.invalid` (a fault of ours, never of the person at the screen).
 */
export function toEventToAppend(
  event: DomainEvent,
  id: string,
  known: ReadonlyMap<string, EventDefinition> = definitions,
): EventToAppend {
  const definition = known.get(event.type);
  if (definition === undefined) throw new Refused('event.invalid', { type: event.type, cause: 'unknown type' });
  const result = definition.schema.safeParse(event.data);
  if (!result.success) {
    const [issue] = result.error.issues;
    const pointer = `/${issue?.path.join('/') ?? ''}`;
    throw new Refused('event.invalid', { type: event.type, cause: `${pointer}: ${issue?.message ?? ''}` }, { pointer });
  }
  return { id, type: definition.type, version: definition.version, data: result.data as JsonObject };
}
