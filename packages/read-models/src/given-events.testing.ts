import { DatabaseSync } from 'node:sqlite';
import { type BihuanEvent, type CalendarDate, parseStreamName } from '@bihuan/domain';
import type { Projection, ProjectionWriter } from './projection.ts';
import type { MomentOf } from './query.ts';

const day = '2025-01-31' as CalendarDate;
export const now = { asOf: null, on: day } as const;

/** A projection in memory, fed by hand, for tests of its rows and its queries. */
export function givenEvents(projection: Projection) {
  const database = new DatabaseSync(':memory:');
  database.exec([projection.schema, ...projection.indexes].join(';'));
  const open = () => projection.open(database, { zone: 'Asia/Shanghai' }) as ProjectionWriter;
  let writer = open();
  let position = 0;
  const revisions = new Map<string, number>();
  const momentOf: MomentOf = (_projection, view) => {
    const at = view.asOf === null ? position : Number(view.asOf);
    return { database, position: at, answered: { asOf: view.asOf, on: view.on, position: String(at) } };
  };
  return {
    day,
    momentOf,
    /** Records an event in `<kind>~<id>` and returns its position; what the projection does not listen to only moves on. */
    given(place: string, event: BihuanEvent, { recordedAt = '2025-01-31T02:00:00.000Z' } = {}): number {
      position += 1;
      const stream = `141100.${place}`;
      const name = parseStreamName(stream);
      if (name === null) throw new Error(`not a stream: ${stream}`);
      const revision = (revisions.get(stream) ?? -1) + 1;
      revisions.set(stream, revision);
      if (projection.listensTo.includes(event.type)) {
        writer.apply({
          event,
          id: `event-${position}`,
          stream,
          jurisdiction: name.jurisdiction,
          kind: name.kind,
          streamId: name.id,
          revision,
          position,
          recordedAt,
          day,
          principal: 'local-operator',
          acting: { correlationId: 'c', causationId: null },
        });
      }
      return position;
    },
    /** What the runner does after an event that asks for it, and before a commit. */
    finish: async (): Promise<void> => writer.finish?.(),
    /** As after a restart: nothing is left but the file. */
    reopen(): void {
      writer = open();
    },
  };
}
