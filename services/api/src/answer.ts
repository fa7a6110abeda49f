import type { CommandAnswer } from '@bihuan/contract';
import type { CommandEffect } from '@bihuan/event-store';
import type { HandlerContext } from './operations.ts';

/** What a command answers about its effect; without one, the position is the log's head, which shows all that led to it. */
export async function commandAnswer<Id extends string>(
  { store }: Pick<HandlerContext, 'store'>,
  id: Id,
  { revision, position, recordedAt, repeated, events }: Omit<CommandEffect<unknown>, 'state'>,
): Promise<CommandAnswer & { id: Id }> {
  const shown = position ?? (await store.head());
  return {
    id,
    revision: revision === null ? null : String(revision),
    position: shown === null ? null : String(shown),
    recordedAt,
    repeated,
    events: events.map((event) => ({ type: event.type, revision: String(event.revision) })),
  };
}
