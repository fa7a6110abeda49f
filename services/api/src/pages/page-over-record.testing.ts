import { randomUUID } from 'node:crypto';
import { type BihuanEvent, type EventToAppend, toEventToAppend } from '@bihuan/domain';
import { openSqliteEventStore } from '@bihuan/event-store';
import { asOperator } from '../as-operator.testing.ts';
import { type TemporaryApi, temporaryApi } from '../temporary-api.ts';

/** An event as it is written now, or as an older release has written it. */
type Recorded = BihuanEvent | Omit<EventToAppend, 'id'>;

/** A service over a record that holds these events, by stream (without its jurisdiction), in this order. */
export async function serviceOver(record: Readonly<Record<string, readonly Recorded[]>>): Promise<TemporaryApi> {
  const empty = await temporaryApi();
  return empty.restart(async (folder) => {
    const store = openSqliteEventStore({ file: `${folder}/log.sqlite`, clock: () => new Date() });
    const about = { fingerprint: '', principal: 'system', correlationId: 'c', causationId: null };
    for (const [stream, events] of Object.entries(record)) {
      const written = events.map((event) =>
        'version' in event ? { ...event, id: randomUUID() } : toEventToAppend(event, randomUUID()),
      );
      await store.append(`141100.${stream}`, 'none', written, { commandId: randomUUID(), ...about });
    }
    await store.close();
  });
}

/** A page as the local operator is shown it. */
export async function pageOf({ url }: TemporaryApi, path: string) {
  const answer = await asOperator(`${url}${path}`);
  return { status: answer.status, html: await answer.text() };
}
