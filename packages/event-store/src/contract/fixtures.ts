import { randomUUID } from 'node:crypto';
import type { CommandMetadata, EventToAppend, JsonObject, StoredEvent, StreamKind } from '@bihuan/domain';
import { streamName } from '@bihuan/domain';

export const event = (type = 'Noted', data: JsonObject = { note: '甲' }): EventToAppend => ({
  id: randomUUID(),
  type,
  version: 1,
  data,
});

export const command = (commandId: string = randomUUID(), fingerprint = 'f1'): CommandMetadata => ({
  commandId,
  fingerprint,
  principal: 'local-operator',
  correlationId: 'correlation-1',
  causationId: null,
});

/** Names that nobody else uses, also on a server that others share; `prefix` covers all of this set and none of another. */
export function freshStreams(kind: StreamKind = 'object') {
  const run = randomUUID().slice(0, 13);
  return {
    prefix: `999999.${kind}~${run}-`,
    name: (id: string | number) => streamName({ jurisdiction: '999999', kind, id: `${run}-${id}` }),
  };
}

export async function listed(events: AsyncIterable<StoredEvent>): Promise<StoredEvent[]> {
  const list: StoredEvent[] = [];
  for await (const one of events) list.push(one);
  return list;
}

export const refusal = (code: string) => ({ name: 'Refused', code });
