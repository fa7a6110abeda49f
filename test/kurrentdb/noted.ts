import { randomUUID } from 'node:crypto';
import { type CommandMetadata, type EventToAppend, streamName } from '@bihuan/domain';
import { createCommandHandler, type EventStore } from '@bihuan/event-store';

export const freshStream = (kind: 'object' | 'person' = 'object') =>
  streamName({ jurisdiction: '141100', kind, id: randomUUID() });

/** The smallest thing that can be recorded. */
export const noted = (data: EventToAppend['data'] = {}): EventToAppend => ({
  id: randomUUID(),
  type: 'Noted',
  version: 1,
  data,
});

export const command = (commandId: string = randomUUID()): CommandMetadata => ({
  commandId,
  fingerprint: 'f',
  principal: 'local-operator',
  correlationId: 'c',
  causationId: null,
});

/** Notes something on a stream as commands do it. */
export function noting(store: EventStore) {
  const notes = createCommandHandler({
    store,
    initial: 0,
    fold: (count: number) => count + 1,
    toAppend: () => noted(),
  });
  return (stream: string, commandId?: string) =>
    notes.execute({ stream, command: command(commandId), decide: () => [{ type: 'Noted', data: {} }] });
}
